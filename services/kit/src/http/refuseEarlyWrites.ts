import type { RequestHandler } from 'express';
import { ServiceUnavailableError } from '../errors.ts';
import type { Health } from '../Health.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Answers 503 to requests that may write until the process was ready once: unique indexes may not exist yet. */
export function refuseEarlyWrites(health: Health): RequestHandler {
  return (request, _response, next) => {
    if (!READS.has(request.method) && !health.wasReady) {
      throw new ServiceUnavailableError(
        'The service is starting; try again in a moment.',
      );
    }
    next();
  };
}
