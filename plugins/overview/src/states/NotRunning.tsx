import { getCompoundEntityRef, type Entity } from '@backstage/catalog-model';
import { Text } from '@backstage/ui';
import { EntityLink } from '@comptoir/plugin-portal-react';
import styles from './NotRunning.module.css';

/** Components without a process, in one line; nothing for none. */
export function NotRunning({ components }: { components: Entity[] }) {
  if (components.length === 0) {
    return null;
  }
  return (
    <Text as="p" variant="body-small" className={styles.others}>
      <Text variant="body-small" color="secondary">
        No instance is running
      </Text>
      {components.map(component => (
        <EntityLink
          key={component.metadata.name}
          entity={getCompoundEntityRef(component)}
        />
      ))}
    </Text>
  );
}
