import type { DeliveryCell } from '@comptoir/plugin-delivery-common';

/** Returns why a cell is not healthy, the most important first, without repetitions. */
export function reasonsOf(cell: DeliveryCell): string[] {
  const { release, delivery, pods } = cell;
  const ofFile =
    release.state === 'invalid'
      ? release.mistakes.map(mistake => `In ${release.path}: ${mistake}`)
      : [];
  const unread = release.state === 'unread' ? [release.reason] : [];
  const sources = [delivery.source, pods.source].flatMap(
    ({ reason }) => reason ?? [],
  );
  const drift =
    delivery.differences.length > 0
      ? [`Differs from Git: ${delivery.differences.join(', ')}`]
      : [];
  const message =
    pods.rollout?.phase === 'Healthy' ? undefined : pods.rollout?.message;
  return [
    ...new Set([
      ...ofFile,
      ...unread,
      ...sources,
      ...describeUpdates(cell),
      ...drift,
      ...delivery.reasons,
      ...pods.problems,
      ...(message ? [message] : []),
    ]),
  ];
}

/** Returns what Git does not reach, why, and what to do. */
function describeUpdates({
  environment,
  updateProblem,
}: DeliveryCell): string[] {
  if (!updateProblem) {
    return [];
  }
  const { scope, reason, remedy } = updateProblem;
  const what =
    scope === 'environment'
      ? `any service in ${environment}`
      : `this service in ${environment}`;
  return [`Changes in Git do not reach ${what}`, reason, remedy];
}
