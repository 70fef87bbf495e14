import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { PendingChange } from '@comptoir/plugin-delivery-common';
import { RiGitPullRequestLine } from '@remixicon/react';
import { changeRequestRouteRef } from '../routes';
import styles from './Matrix.module.css';

/** Open change requests of a release, linked to their pages. */
export function PendingChanges({ changes }: { changes: PendingChange[] }) {
  const linkTo = useRouteRef(changeRequestRouteRef);
  return (
    <>
      {changes.map(({ id, title, state }) => (
        <p key={id} className={styles.line}>
          <RiGitPullRequestLine size={14} aria-hidden className={styles.icon} />
          {linkTo ? <Link href={linkTo({ id })}>{title}</Link> : title}{' '}
          <span className={styles.quiet}>
            (change request {id}, {state})
          </span>
        </p>
      ))}
    </>
  );
}
