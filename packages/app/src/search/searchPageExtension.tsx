import {
  createExtensionInput,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import search from '@backstage/plugin-search/alpha';
import {
  SearchFilterBlueprint,
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';

/**
 * Replaces Backstage's search page: its counts ignore filters, and it knows no
 * suggestions. The inputs are those of Backstage's; only the types are used.
 */
export const searchPageExtension = PageBlueprint.makeWithOverrides({
  inputs: {
    items: createExtensionInput([SearchResultListItemBlueprint.dataRefs.item]),
    resultTypes: createExtensionInput([
      SearchFilterResultTypeBlueprint.dataRefs.resultType,
    ]),
    searchFilters: createExtensionInput([
      SearchFilterBlueprint.dataRefs.searchFilters,
    ]),
  },
  factory(originalFactory, { inputs }) {
    const types = inputs.resultTypes.map(input =>
      input.get(SearchFilterResultTypeBlueprint.dataRefs.resultType),
    );
    return originalFactory({
      path: '/search',
      routeRef: search.routes.root,
      title: 'Search',
      loader: async () => {
        const { SearchPage } = await import('./SearchPage');
        return (
          <SearchPage
            types={[
              { value: 'software-catalog', name: 'Catalog' },
              ...types.map(({ value, name }) => ({ value, name })),
            ]}
          />
        );
      },
    });
  },
});
