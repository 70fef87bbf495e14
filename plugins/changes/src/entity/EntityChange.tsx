import { Link, Text } from '@backstage/ui';
import type { EntityChange as Change } from '@comptoir/plugin-changes-common';
import { formatAge } from '@comptoir/plugin-portal-react';
import styles from './EntityChangesCard.module.css';

/** Number of characters of a commit's short id. */
const SHORT = 8;

/** One commit: its title, short id, author and age. */
export function EntityChange({ id, title, author, at, url }: Change) {
  return (
    <li>
      <Text as="p">{url ? <Link href={url}>{title}</Link> : title}</Text>
      <Text as="p" variant="body-small" color="secondary">
        <span className={styles.id}>{id.slice(0, SHORT)}</span>, {author},{' '}
        {formatAge(Date.now() - Date.parse(at))} ago
      </Text>
    </li>
  );
}
