import type { SearchResultSet } from '@backstage/plugin-search-common';
import { Button, Text } from '@backstage/ui';
import styles from './Search.module.css';
import { SearchHit } from './SearchHit';
import type { SearchType } from './SearchTypes';
import { PAGE_SIZE } from './useSearch';

interface SearchResultsProps {
  found: SearchResultSet;
  types: SearchType[];
  /** From 0. */
  page: number;
  onPage: (page: number) => void;
}

/** The results of one page, with their number and buttons for other pages. */
export function SearchResults(props: SearchResultsProps) {
  const { found, types, page, onPage } = props;
  const { results, numberOfResults, nextPageCursor } = found;
  const nameOf = (type: string) =>
    types.find(({ value }) => value === type)?.name ?? type;
  const first = page * PAGE_SIZE + 1;
  const range = `${first} to ${first + results.length - 1}`;
  const isOnePage = page === 0 && !nextPageCursor;
  return (
    <>
      <Text as="p" role="status" variant="body-small" color="secondary">
        {describeCount(numberOfResults, isOnePage ? undefined : range)}
      </Text>
      <ol className={styles.hits} start={first}>
        {results.map(result => (
          <SearchHit
            key={`${result.type} ${result.document.location}`}
            result={result}
            typeName={nameOf(result.type)}
          />
        ))}
      </ol>
      {!isOnePage && (
        <nav className={styles.pages} aria-label="Pages of results">
          <Button
            variant="secondary"
            isDisabled={page === 0}
            onPress={() => onPage(page - 1)}
          >
            Previous page
          </Button>
          <Button
            variant="secondary"
            isDisabled={!nextPageCursor}
            onPress={() => onPage(page + 1)}
          >
            Next page
          </Button>
        </nav>
      )}
    </>
  );
}

function describeCount(
  total: number | undefined,
  range: string | undefined,
): string {
  if (total === undefined) {
    return range ? `Results ${range}` : '';
  }
  const count = total === 1 ? '1 result' : `${total} results`;
  return range ? `${range} of ${count}` : count;
}
