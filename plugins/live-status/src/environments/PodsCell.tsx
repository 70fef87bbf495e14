import type { PodsStatus } from '@comptoir/plugin-live-status-common';
import { podsBadges } from '@comptoir/plugin-live-status-react';
import { Cell } from './Cell';
import { lastKnown } from './lastKnown';

/** Ready pods, the step of a rollout, restarts, and whether the pods are simulated. */
export function PodsCell({ pods }: { pods: PodsStatus }) {
  const { source, restarts, simulated } = pods;
  return (
    <Cell
      label="Pods"
      badges={podsBadges(pods)}
      notes={[
        lastKnown(source, current => podsBadges({ ...pods, source: current })),
        simulated && 'Simulated: no containers run',
        restarts > 0 &&
          `${restarts} ${restarts === 1 ? 'restart' : 'restarts'}`,
      ]}
    />
  );
}
