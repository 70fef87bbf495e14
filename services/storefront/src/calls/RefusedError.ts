import type { Problem } from '@comptoir/contracts/common';

/** A service refused what was asked (4xx), and says why in a problem document. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  readonly status: number;
  readonly problem: Problem;
  /** In how many seconds it may be tried again, where the service says so. */
  readonly retryAfter: number | undefined;

  constructor(what: string, problem: Problem, retryAfter?: number) {
    super(`${what} answered ${problem.status}: ${problem.detail}`);
    this.status = problem.status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}
