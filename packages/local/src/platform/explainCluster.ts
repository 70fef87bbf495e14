import type { ProcessStatus } from '../supervisor/ProcessStatus.ts';
import { describeBuild } from './BuildProgress.ts';
import type { BuildProgress } from './BuildProgress.ts';
import type { ClusterExplanation } from './ClusterExplanation.ts';

/**
 * Explains why the API server is not ready, from its status and that of the parts that it needs.
 *
 * @returns undefined when it is ready
 */
export function explainCluster(options: {
  /** The API server, after the parts that it needs. */
  parts: readonly ProcessStatus[];
  /** Part → reason of its last failure, until it is ready. */
  failures: ReadonlyMap<string, string>;
  build: BuildProgress | null;
  now?: number;
}): ClusterExplanation | undefined {
  const { parts, failures, build, now } = options;
  if (parts.at(-1)?.state === 'ready') {
    return undefined;
  }
  const failed = parts.find(({ name }) => failures.has(name));
  if (failed) {
    return {
      reason: `${failed.name} failed: ${failures.get(failed.name)}`,
      remedy: `read its log ${failed.log}; the start is retried`,
    };
  }
  if (build) {
    return {
      reason: describeBuild(build, now),
      remedy:
        'wait: each part starts when its program is there; npm run platform:bundle shares programs with other machines',
    };
  }
  const waiting = parts.find(({ state }) => state !== 'ready');
  return {
    reason: `it is starting: ${waiting?.name} is ${waiting?.reason ?? 'not ready yet'}`,
    remedy: 'wait: npm run status lists the state of every part',
  };
}
