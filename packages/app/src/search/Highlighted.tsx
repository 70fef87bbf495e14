import type { SearchResult } from '@backstage/plugin-search-common';
import { Fragment } from 'react';
import styles from './Search.module.css';

/** A text of a result with its matches marked. */
export function Highlighted({
  result: { highlight, document },
  field,
}: {
  result: SearchResult;
  field: 'title' | 'text';
}) {
  const text = highlight?.fields[field];
  if (!highlight || text === undefined) {
    return <>{document[field]}</>;
  }
  const [start = '', ...matches] = text.split(highlight.preTag);
  return (
    <>
      {start}
      {matches.map((match, index) => {
        const [marked = '', rest = ''] = match.split(highlight.postTag);
        return (
          <Fragment key={index}>
            <mark className={styles.mark}>{marked}</mark>
            {rest}
          </Fragment>
        );
      })}
    </>
  );
}
