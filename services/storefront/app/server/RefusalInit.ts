import type { Problem } from '@comptoir/contracts/common';
import type { RefusedError } from '../../src/calls/RefusedError.ts';

/** Status and headers of the response to a refusal that a page does not handle. The problem document is for handlers only; it is not sent to the browser. */
export class RefusalInit implements ResponseInit {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly problem: Problem;
  /** Seconds until a retry is allowed, if the service states it. */
  readonly retryAfter: number | undefined;

  constructor({ status, problem, retryAfter }: RefusedError) {
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
    this.headers =
      retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
  }
}
