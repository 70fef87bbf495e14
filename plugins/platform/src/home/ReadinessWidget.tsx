import { stringifyEntityRef } from '@backstage/catalog-model';
import { Card, CardBody, CardHeader, Skeleton, Text } from '@backstage/ui';
import { READINESS_ANNOTATION } from '@comptoir/plugin-platform-common';
import { ReadinessRow } from './ReadinessRow';
import styles from './ReadinessWidget.module.css';
import { useAllReadiness } from '../readiness/useAllReadiness';
import { useWatchedEntities } from './useWatchedEntities';

/** Everything that says how it is doing; what is one's own comes first. */
export function ReadinessWidget() {
  const watched = useWatchedEntities();
  const stateOf = useAllReadiness();

  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          How everything is doing
        </Text>
      </CardHeader>
      <CardBody>
        {watched.error && (
          <Text color="secondary">
            The catalog does not answer: {watched.error.message}
          </Text>
        )}
        {watched.loading && <Skeleton height={120} />}
        <ul className={styles.list}>
          {watched.items?.map(({ entity, mine }) => (
            <ReadinessRow
              key={stringifyEntityRef(entity)}
              entity={entity}
              mine={mine}
              state={stateOf(
                entity.metadata.annotations?.[READINESS_ANNOTATION] ?? '',
              )}
            />
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
