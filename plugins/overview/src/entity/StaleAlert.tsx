import { Alert } from '@backstage/ui';
import type { Entity } from '@backstage/catalog-model';
import {
  STALE_REASON_ANNOTATION,
  STALE_SINCE_ANNOTATION,
} from '@comptoir/plugin-overview-common';
import { formatAge, sentence, useNow } from '@comptoir/plugin-portal-react';

/** A warning with age and reason, for an entity whose source cannot be read. */
export function StaleAlert({ entity }: { entity: Entity }) {
  const { annotations = {} } = entity.metadata;
  const since = annotations[STALE_SINCE_ANNOTATION];
  return since === undefined ? null : (
    <StaleSince since={since} reason={annotations[STALE_REASON_ANNOTATION]} />
  );
}

function StaleSince(props: { since: string; reason: string | undefined }) {
  const { since, reason } = props;
  const now = useNow();
  return (
    <Alert
      status="warning"
      icon
      title={`Last read ${formatAge(now - Date.parse(since))} ago`}
      description={reason && sentence(reason)}
    />
  );
}
