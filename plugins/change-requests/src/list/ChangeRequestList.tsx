import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import type { ChangeRequest } from '@comptoir/plugin-change-requests-common';
import { formatAge, useNow } from '@comptoir/plugin-portal-react';
import { detailsRouteRef } from '../routes';
import { StateLabel } from '../StateLabel';
import styles from './ChangeRequestList.module.css';

/** Change requests with state, number, author and age. */
export function ChangeRequestList({ items }: { items: ChangeRequest[] }) {
  const linkTo = useRouteRef(detailsRouteRef);
  const now = useNow();
  return (
    <ul className={styles.list}>
      {items.map(({ id, title, state, author, target, createdAt }) => (
        <li key={id} className={styles.row}>
          <div>
            <Link href={linkTo?.({ id }) ?? '#'} weight="bold">
              {title}
            </Link>
            <Text as="p" variant="body-small" color="secondary">
              {id}, opened by {author.name}{' '}
              {formatAge(now - Date.parse(createdAt))} ago, into {target}
            </Text>
          </div>
          <StateLabel state={state} />
        </li>
      ))}
    </ul>
  );
}
