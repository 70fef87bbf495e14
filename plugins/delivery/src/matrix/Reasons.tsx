import { sentence } from '@comptoir/plugin-portal-react';
import styles from './Matrix.module.css';

/** Characters of a reason that is shown without a click. */
const SHORT = 120;

/** The first reason if it is short, and the others on demand. */
export function Reasons({ reasons }: { reasons: string[] }) {
  const [first, ...others] = reasons;
  if (first === undefined) {
    return <></>;
  }
  const isShort = first.length <= SHORT;
  const hidden = isShort ? others : reasons;
  return (
    <>
      {isShort && <p className={styles.reason}>{sentence(first)}</p>}
      {hidden.length > 0 && (
        <details className={styles.details}>
          <summary>
            {hidden.length === 1
              ? 'Show the reason'
              : `Show ${hidden.length} ${isShort ? 'more ' : ''}reasons`}
          </summary>
          <ul>
            {hidden.map(reason => (
              <li key={reason}>{sentence(reason)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
