import type {
  DeliveryStatus,
  PodsStatus,
  Source,
} from '@comptoir/plugin-live-status-common';
import type { ApplicationObject } from '../kinds/ApplicationObject';

interface DeliveryFacts {
  source: Source;
  /** Undefined when Argo CD has no application for the environment. */
  application: ApplicationObject | undefined;
  pods: PodsStatus;
}

/** Returns the state of an application in Argo CD, in one environment. */
export function toDeliveryStatus(facts: DeliveryFacts): DeliveryStatus {
  const { source, application, pods } = facts;
  if (!application) {
    return {
      source,
      sync: 'Unknown',
      health: 'Unknown',
      reasons: [],
      differences: [],
      history: [],
    };
  }
  const { name, delivery } = application;
  return {
    source,
    application: name,
    ...delivery,
    reasons: [...new Set([...delivery.reasons, ...reasonsOf(delivery, pods)])],
  };
}

/** Argo CD does not store the messages of objects by default; the pods explain why it is not healthy. */
function reasonsOf(
  { health, sync, differences }: ApplicationObject['delivery'],
  { problems, rollout }: PodsStatus,
): string[] {
  const isHealthy = health === 'Healthy';
  const ofRollout =
    rollout?.message && rollout.phase !== 'Healthy'
      ? [`Rollout: ${rollout.message}`]
      : [];
  const ofSync =
    sync === 'OutOfSync' ? [explainDifference(differences.length)] : [];
  return [
    ...ofSync,
    ...(isHealthy ? [] : ofRollout),
    ...(isHealthy ? [] : problems),
  ];
}

function explainDifference(count: number): string {
  return count === 1
    ? '1 object differs from Git'
    : `${count} objects differ from Git`;
}
