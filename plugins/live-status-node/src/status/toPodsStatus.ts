import type { PodsStatus, Source } from '@comptoir/plugin-live-status-common';
import type { DeploymentObject } from '../kinds/DeploymentObject';
import type { PodObject } from '../kinds/PodObject';
import type { RolloutObject } from '../kinds/RolloutObject';

interface PodsFacts {
  source: Source;
  pods: readonly PodObject[];
  deployments: readonly DeploymentObject[];
  /** Deployments are ignored when there are rollouts: those scale them down. */
  rollouts: readonly RolloutObject[];
  /** Whether a node runs no containers. */
  isSimulated: (node: string) => boolean;
}

/** Returns the state of the pods of an application in one environment. */
export function toPodsStatus(facts: PodsFacts): PodsStatus {
  const { source, deployments, rollouts, isSimulated } = facts;
  const pods = facts.pods.filter(({ isCounted }) => isCounted);
  const ready = pods.filter(({ isReady }) => isReady).length;
  const owners = rollouts.length > 0 ? rollouts : deployments;
  const wanted = owners.reduce((sum, { replicas }) => sum + replicas, 0);
  const problems = pods
    .flatMap(({ problem }) => problem ?? [])
    .concat(
      rollouts.length > 0 ? [] : deployments.flatMap(one => one.problems),
      pods.length < wanted
        ? [`${wanted - pods.length} of ${wanted} pods do not exist`]
        : [],
    );
  return {
    source,
    ready,
    wanted,
    restarts: pods.reduce((sum, { restarts }) => sum + restarts, 0),
    images: [...new Set(pods.flatMap(({ images }) => images))].toSorted(),
    simulated: pods.some(({ node }) => node !== undefined && isSimulated(node)),
    problems: [...new Set(problems)],
    rollout: rollouts[0]?.rollout,
  };
}
