import {
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { useAllReadiness, useTargets } from '@comptoir/plugin-readiness-react';
import { ConnectedEntity } from './ConnectedEntity';
import { connectionsOf } from './connectionsOf';
import styles from './ConnectionsCard.module.css';

/** Relations of the page's entity, grouped by type; empty groups are left out. */
export function ConnectionsCard() {
  const { entity } = useEntity();
  const connections = connectionsOf(entity);
  const targets = useTargets(connections.flatMap(({ entities }) => entities));

  const readinessOf = useAllReadiness();
  const stateOfEntity = (ref: CompoundEntityRef) => {
    const target = targets.get(stringifyEntityRef(ref));
    return target === undefined ? undefined : readinessOf?.(target).state;
  };

  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          Connections
        </Text>
      </CardHeader>
      <CardBody>
        <div className={styles.groups}>
          {connections.map(({ title, entities }) => (
            <section key={title} aria-label={title}>
              <Text as="h3" variant="body-small" color="secondary">
                {title}
              </Text>
              <ul className={styles.list}>
                {entities.map(ref => (
                  <ConnectedEntity
                    key={stringifyEntityRef(ref)}
                    entityRef={ref}
                    state={stateOfEntity(ref)}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </CardBody>
    </Card>
  );
}
