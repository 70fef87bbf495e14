import { useEntity } from '@backstage/plugin-catalog-react';
import { Card, CardBody, CardHeader, Skeleton, Text } from '@backstage/ui';
import {
  READINESS_ANNOTATION,
  type Readiness,
} from '@comptoir/plugin-platform-common';
import { CheckList } from './CheckList';
import { formatAge } from './formatAge';
import styles from './ReadinessCard.module.css';
import { sentence } from './sentence';
import { StateBadge } from './StateBadge';
import { useNow } from './useNow';
import { useReadiness } from './useReadiness';

/** How the entity of this page is doing, as it says itself. */
export function ReadinessCard() {
  const { entity } = useEntity();
  const target = entity.metadata.annotations?.[READINESS_ANNOTATION] ?? '';
  const readiness = useReadiness(target);

  return (
    <Card>
      <CardHeader className={styles.header}>
        <Text as="h2" variant="title-x-small" weight="bold">
          How it is doing
        </Text>
        <span role="status" aria-label="Readiness">
          {readiness && <StateBadge state={readiness.state} />}
        </span>
      </CardHeader>
      <CardBody>
        {readiness ? (
          <Details readiness={readiness} />
        ) : (
          <Skeleton height={48} />
        )}
      </CardBody>
    </Card>
  );
}

function Details({ readiness }: { readiness: Readiness }) {
  const { reason, since, checkedAt, checks } = readiness;
  const now = useNow();
  const ago = (time: string) => formatAge(now - Date.parse(time));

  return (
    <div className={styles.details}>
      {reason && <Text as="p">{sentence(reason)}</Text>}
      <CheckList checks={checks} />
      <Text as="p" variant="body-small" color="secondary">
        {since && `In this state for ${ago(since)}. `}
        {checkedAt ? `Asked ${ago(checkedAt)} ago.` : 'Never asked.'}
      </Text>
    </div>
  );
}
