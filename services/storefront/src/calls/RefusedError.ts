import type { Problem } from '@comptoir/contracts/common';

/** A service refused a request (4xx), with a problem document. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  readonly status: number;
  readonly problem: Problem;
  /** Seconds until a retry is allowed, if the service states it. */
  readonly retryAfter: number | undefined;

  constructor(what: string, problem: Problem, retryAfter?: number) {
    super(`${what} responded ${problem.status}: ${problem.detail}`);
    this.status = problem.status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}
