import { Link, Text } from '@backstage/ui';
import type { Change } from '@comptoir/plugin-platform-common';
import { EntityLink } from '../overview/EntityLink';
import { formatAge } from '../readiness/formatAge';
import styles from './ChangeList.module.css';
import { useDescribed } from './useDescribed';

/** As many as are read at a glance. */
const SHOWN = 8;

/** Commits, each with who made it, when, and the components that it touched. */
export function ChangeList({ changes }: { changes: Change[] }) {
  const describedIn = useDescribed();
  const now = Date.now();
  return (
    <ul className={styles.list}>
      {changes
        .slice(0, SHOWN)
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
