import type { DeliveryCell } from './DeliveryCell';

/**
 * The state of a cell in one word, from the worst to the best:
 *
 * - `invalid`: the release file does not parse
 * - `degraded`: Argo CD or the rollout reports a failure, or objects are missing
 * - `blocked`: changes in Git do not reach the environment, or this service in it
 * - `drift`: the cluster differs from Git, or the pods run another image than the release names
 * - `unknown`: there is no current data of Git, Argo CD or the pods, or Argo CD has no application
 * - `canary`: a rollout performs its steps, or waits at one
 * - `progressing`: pods start or are replaced, or the release is not synced yet
 * - `healthy`: the wanted image runs, synced and healthy
 * - `absent`: no release, and nothing runs
 *
 * @public
 */
export type CellState =
  | 'invalid'
  | 'degraded'
  | 'blocked'
  | 'drift'
  | 'unknown'
  | 'canary'
  | 'progressing'
  | 'healthy'
  | 'absent';

/**
 * The states from the worst to the best.
 *
 * @public
 */
export const CELL_STATES: readonly CellState[] = [
  'invalid',
  'degraded',
  'blocked',
  'drift',
  'unknown',
  'canary',
  'progressing',
  'healthy',
  'absent',
];

/**
 * Returns the state of a cell; never `healthy` without current data.
 *
 * @public
 */
export function stateOfCell(cell: DeliveryCell): CellState {
  const { release, delivery, pods, updateProblem } = cell;
  if (release.state === 'invalid' && release.asOf === undefined) {
    return 'invalid';
  }
  if (isUnknown(cell)) {
    return 'unknown';
  }
  if (!isDeployed(cell) && release.state === 'absent') {
    return 'absent';
  }
  const phase = pods.rollout?.phase;
  if (
    ['Degraded', 'Missing'].includes(delivery.health) ||
    phase === 'Degraded'
  ) {
    return 'degraded';
  }
  if (updateProblem) {
    return 'blocked';
  }
  if (!isDeployed(cell)) {
    return 'unknown';
  }
  if (delivery.sync === 'OutOfSync') {
    return 'drift';
  }
  if (phase === 'Paused' || (phase === 'Progressing' && pods.rollout?.steps)) {
    return 'canary';
  }
  if (delivery.health === 'Progressing' || phase === 'Progressing') {
    return 'progressing';
  }
  if (!runsRelease(cell)) {
    return 'drift';
  }
  return delivery.health === 'Healthy' && delivery.sync === 'Synced'
    ? 'healthy'
    : 'unknown';
}

/** Whether a part that the state needs is not current. */
function isUnknown({ release, delivery, pods }: DeliveryCell): boolean {
  return (
    release.state === 'unread' ||
    release.asOf !== undefined ||
    delivery.source.state === 'unknown' ||
    pods.source.state === 'unknown'
  );
}

function isDeployed({ delivery, running }: DeliveryCell): boolean {
  return delivery.application !== undefined || running.length > 0;
}

/**
 * Returns true when every pod runs the image of the release.
 *
 * @public
 */
export function runsRelease({ release, running, pods }: DeliveryCell): boolean {
  if (release.state !== 'released') {
    return false;
  }
  const { digest } = release.image;
  return (
    running.every(image => image.digest === digest) &&
    (running.length > 0 || pods.wanted === 0)
  );
}
