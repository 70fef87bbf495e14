import { Link, Text } from '@backstage/ui';
import styles from './Search.module.css';

/** Says that nothing was found, and links searches for names that are spelt alike. */
export function NothingFound({
  term,
  suggestions,
}: {
  term: string;
  suggestions: string[];
}) {
  return (
    <div className={styles.nothing}>
      <Text as="p">Nothing found for {term}.</Text>
      {suggestions.length > 0 ? (
        <>
          <Text as="p">Did you mean:</Text>
          <ul>
            {suggestions.map(name => (
              <li key={name}>
                <Link href={`/search?${new URLSearchParams({ query: name })}`}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Text as="p" color="secondary">
          Try other or fewer words. Words in quotes must occur exactly so.
        </Text>
      )}
    </div>
  );
}
