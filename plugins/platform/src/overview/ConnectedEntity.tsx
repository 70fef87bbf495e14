import type { CompoundEntityRef } from '@backstage/catalog-model';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import type { ReadinessState } from '@comptoir/plugin-platform-common';
import { StateBadge } from '../readiness/StateBadge';
import styles from './ConnectedEntity.module.css';
import { EntityLink } from './EntityLink';

interface ConnectedEntityProps {
  entityRef: CompoundEntityRef;
  /** How it is doing, if that is known. */
  state: ReadinessState | undefined;
}

/** One line: what it is called, what kind of thing it is, how it is doing. */
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
        {state && <StateBadge state={state} />}
      </span>
    </li>
  );
}
