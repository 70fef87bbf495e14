import type {
  ApplicationStatus,
  Source,
  UpdateProblem,
} from '@comptoir/plugin-live-status-common';

/** An environment that changes in Git do not reach. */
export interface EnvironmentProblem {
  environment: string;
  /** The only application; undefined when it concerns all of the environment. */
  application?: string;
  problem: UpdateProblem;
  /** Whether the problem is current, or the last known one. */
  source: Source;
}

/** Returns the problems of all environments, each once. */
export function problemsOf(
  statuses: Iterable<ApplicationStatus>,
): EnvironmentProblem[] {
  const found = new Map<string, EnvironmentProblem>();
  for (const { application, environments } of statuses) {
    for (const one of environments) {
      const { environment, cluster, delivery, updateProblem } = one;
      if (updateProblem) {
        const { scope, reportedBy } = updateProblem;
        found.set(`${cluster} ${environment} ${reportedBy}`, {
          environment,
          application: scope === 'application' ? application : undefined,
          problem: updateProblem,
          source: delivery.source,
        });
      }
    }
  }
  return [...found.values()];
}
