import { Container, SearchField, Skeleton, Text } from '@backstage/ui';
import { describeFailure } from '@comptoir/plugin-portal-react';
import { useEffect, useState } from 'react';
import { NothingFound } from './NothingFound';
import styles from './Search.module.css';
import { SearchResults } from './SearchResults';
import { SearchTypes, type SearchType } from './SearchTypes';
import { useSearch } from './useSearch';
import { useSearchAddress } from './useSearchAddress';

/** Pause in typing after which the search runs, milliseconds. */
const PAUSE = 200;

/**
 * Searches the catalog, documentation and operations of APIs.
 *
 * @param types - the types of results, without the one for all
 */
export function SearchPage({ types }: { types: SearchType[] }) {
  const { address, change } = useSearchAddress();
  const { term, type, page } = address;
  const { value, error } = useSearch(address);
  const all = [{ value: '', name: 'All' }, ...types];
  const isEmpty = term.trim() === '';
  return (
    <main>
      <Container className={styles.page}>
        <TermField
          term={term}
          onChange={next => change({ term: next, type })}
        />
        <SearchTypes
          types={all}
          selected={type}
          counts={value?.counts}
          onSelect={next => change({ term, type: next })}
        />
        {isEmpty && (
          <Text as="p" color="secondary">
            Find components, APIs and their operations, people and
            documentation, by name, tag or text. Words in quotes must occur
            exactly so.
          </Text>
        )}
        {error && (
          <Text as="p" role="alert">
            {describeFailure('Search', error)}
          </Text>
        )}
        {!isEmpty && !error && !value && <Skeleton height={200} />}
        {value && value.found.results.length === 0 && (
          <div role="status">
            <NothingFound term={term} suggestions={value.suggestions} />
          </div>
        )}
        {value && value.found.results.length > 0 && (
          <SearchResults
            found={value.found}
            types={types}
            page={page}
            onPage={next => change({ term, type, page: next })}
          />
        )}
      </Container>
    </main>
  );
}

interface TermFieldProps {
  term: string;
  onChange: (term: string) => void;
}

/** The field for the term; reports changes when typing pauses. */
function TermField({ term, onChange }: TermFieldProps) {
  const [typed, setTyped] = useState(term);
  useEffect(() => setTyped(term), [term]);
  useEffect(() => {
    if (typed === term) {
      return undefined;
    }
    const timer = window.setTimeout(() => onChange(typed), PAUSE);
    return () => window.clearTimeout(timer);
  }, [typed, term, onChange]);
  return (
    <SearchField
      aria-label="Search"
      placeholder="Search"
      value={typed}
      onChange={setTyped}
      onSubmit={() => onChange(typed)}
    />
  );
}
