import type {
  EnvironmentStatus,
  Source,
} from '@comptoir/plugin-live-status-common';

/** Why a part of the state is not good. */
export interface Reason {
  /** Part of the state, like `Pods`. */
  part: string;
  text: string;
}

/** Returns the reasons of every state that is not good, without repetitions. */
export function reasonsOf(status: EnvironmentStatus): Reason[] {
  const { delivery, pods, backup } = status;
  const reasons = [
    reasonsOfPart('Delivery', delivery.source, deliveryReasons(status)),
    reasonsOfPart('Pods', pods.source, podsReasons(status)),
    reasonsOfPart('Backup', backup.source, [
      backup.state === 'protected' ? undefined : backup.reason,
    ]),
  ].flat();
  return reasons.filter(
    ({ text }, index) =>
      reasons.findIndex(other => other.text === text) === index,
  );
}

function reasonsOfPart(
  part: string,
  source: Source,
  texts: (string | undefined)[],
): Reason[] {
  return (source.state === 'unknown' ? [source.reason] : texts)
    .filter(text => text !== undefined)
    .map(text => ({ part, text }));
}

function deliveryReasons({ delivery }: EnvironmentStatus) {
  const { reasons, differences } = delivery;
  const drift =
    differences.length > 0
      ? `Differs from Git: ${differences.join(', ')}`
      : undefined;
  return reasons.concat(drift ?? []);
}

function podsReasons({ pods: { problems, rollout } }: EnvironmentStatus) {
  const message = rollout?.phase === 'Healthy' ? undefined : rollout?.message;
  return problems.concat(message ?? []);
}
