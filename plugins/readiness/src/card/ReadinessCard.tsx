import { useEntity } from '@backstage/plugin-catalog-react';
import { Card, CardBody, CardHeader, Skeleton, Text } from '@backstage/ui';
import { formatAge, sentence, useNow } from '@comptoir/plugin-portal-react';
import {
  READINESS_ANNOTATION,
  type Readiness,
} from '@comptoir/plugin-readiness-common';
import { ReadinessBadge, useReadiness } from '@comptoir/plugin-readiness-react';
import { CheckList } from './CheckList';
import { DependencyList } from './DependencyList';
import styles from './ReadinessCard.module.css';

/** Readiness of the page's entity, as its process reports it. */
export function ReadinessCard() {
  const { entity } = useEntity();
  const target = entity.metadata.annotations?.[READINESS_ANNOTATION] ?? '';
  const readiness = useReadiness(target);

  return (
    <Card>
      <CardHeader className={styles.header}>
        <Text as="h2" variant="title-x-small" weight="bold">
          Readiness
        </Text>
        <span role="status" aria-label="Readiness">
          {readiness && <ReadinessBadge state={readiness.state} />}
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
  const { state, reason, since, checkedAt, checks, dependencies } = readiness;
  const now = useNow();
  const ago = (time: string) => formatAge(now - Date.parse(time));

  return (
    <div className={styles.details}>
      {reason && <Text as="p">{sentence(reason)}</Text>}
      {state === 'not-ready' && <CheckList checks={checks} />}
      <DependencyList dependencies={dependencies} />
      <Text as="p" variant="body-small" color="secondary">
        {since && `In this state for ${ago(since)}. `}
        {checkedAt ? `Checked ${ago(checkedAt)} ago.` : 'Never checked.'}
      </Text>
    </div>
  );
}
