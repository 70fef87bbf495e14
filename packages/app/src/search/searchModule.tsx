import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SearchFilterResultTypeBlueprint } from '@backstage/plugin-search-react/alpha';
import { RiPlugLine } from '@remixicon/react';
import { searchPageExtension } from './searchPageExtension';

const operations = SearchFilterResultTypeBlueprint.make({
  name: 'apis',
  params: {
    name: 'Operations',
    value: 'apis',
    icon: <RiPlugLine />,
  },
});

/** The portal's search page, with operations among its types of results. */
export const searchModule = createFrontendModule({
  pluginId: 'search',
  extensions: [operations, searchPageExtension],
});
