import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SearchFilterResultTypeBlueprint } from '@backstage/plugin-search-react/alpha';
import { RiPlugLine } from '@remixicon/react';

const operations = SearchFilterResultTypeBlueprint.make({
  name: 'apis',
  params: {
    name: 'Operations',
    value: 'apis',
    icon: <RiPlugLine />,
  },
});

/** Adds the filter for operations to search. */
export const searchModule = createFrontendModule({
  pluginId: 'search',
  extensions: [operations],
});
