import type {
  IndexableDocument,
  SearchQuery,
} from '@backstage/plugin-search-common';

/** Whether each filtered field of a document has the value, or one of the values. */
export function matchesFilters(
  document: IndexableDocument,
  filters: SearchQuery['filters'] = {},
): boolean {
  return Object.entries(filters).every(([field, wanted]) => {
    const values = [wanted].flat().map(String);
    const found: unknown = Reflect.get(document, field);
    return [found]
      .flat()
      .some(one => values.some(value => equal(String(one ?? ''), value)));
  });
}

function equal(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
