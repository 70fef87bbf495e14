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

/** What search can be narrowed to, beside what plugins bring. */
export const searchModule = createFrontendModule({
  pluginId: 'search',
  extensions: [operations],
});
