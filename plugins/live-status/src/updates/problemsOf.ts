import type {
  ApplicationStatus,
  UpdateProblem,
} from '@comptoir/plugin-live-status-common';

/** An environment that changes in Git do not reach. */
export interface EnvironmentProblem {
  environment: string;
  /** The only application; undefined when it concerns all of the environment. */
  application?: string;
  problem: UpdateProblem;
}

/** Returns the problems of all environments, each once. */
export function problemsOf(
  statuses: Iterable<ApplicationStatus>,
): EnvironmentProblem[] {
  const found = new Map<string, EnvironmentProblem>();
  for (const { application, environments } of statuses) {
    for (const { environment, cluster, updateProblem } of environments) {
      if (updateProblem) {
        const { scope, reportedBy } = updateProblem;
        found.set(`${cluster} ${environment} ${reportedBy}`, {
          environment,
          application: scope === 'application' ? application : undefined,
          problem: updateProblem,
        });
      }
    }
  }
  return [...found.values()];
}
