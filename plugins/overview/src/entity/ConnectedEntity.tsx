import type { CompoundEntityRef } from '@backstage/catalog-model';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { EntityLink } from '@comptoir/plugin-portal-react';
import type { ReadinessState } from '@comptoir/plugin-readiness-common';
import { ReadinessBadge } from '@comptoir/plugin-readiness-react';
import styles from './ConnectedEntity.module.css';

interface ConnectedEntityProps {
  entityRef: CompoundEntityRef;
  /** Readiness; undefined when it is not known. */
  state: ReadinessState | undefined;
}

/** One line: title, kind and readiness of an entity. */
export function ConnectedEntity({ entityRef, state }: ConnectedEntityProps) {
  const { Icon } = useEntityPresentation(entityRef);
  return (
    <li className={styles.entity}>
      {Icon && <Icon fontSize="small" />}
      <EntityLink entity={entityRef} />
      <Text variant="body-small" color="secondary">
        {entityRef.kind === 'api' ? 'API' : entityRef.kind}
      </Text>
      <span className={styles.state}>
        {state && <ReadinessBadge state={state} />}
      </span>
    </li>
  );
}
