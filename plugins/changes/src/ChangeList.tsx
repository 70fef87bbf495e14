import { Link, Text } from '@backstage/ui';
import type { Change } from '@comptoir/plugin-changes-common';
import { EntityLink, formatAge } from '@comptoir/plugin-portal-react';
import styles from './ChangeList.module.css';
import { useDescribed } from './useDescribed';

/** Number of commits in the list. */
const LENGTH = 8;

/** Commits with their author, age and the components that they touched. */
export function ChangeList({ changes }: { changes: Change[] }) {
  const describedIn = useDescribed();
  const now = Date.now();
  return (
    <ul className={styles.list}>
      {changes
        .slice(0, LENGTH)
        .map(({ id, title, author, at, workspaces, url }) => (
          <li key={id}>
            <Text as="p">{url ? <Link href={url}>{title}</Link> : title}</Text>
            <Text as="p" variant="body-small" color="secondary">
              {author}, {formatAge(now - Date.parse(at))} ago
            </Text>
            <span className={styles.touched}>
              {describedIn(workspaces).map(entity => (
                <EntityLink key={entity.name} entity={entity} />
              ))}
            </span>
          </li>
        ))}
    </ul>
  );
}
