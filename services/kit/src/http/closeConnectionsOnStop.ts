import type { RequestHandler } from 'express';
import type { Health } from '../Health.ts';

/** Sends `Connection: close` with each response while the process stops, so that clients connect to another replica. */
export function closeConnectionsOnStop(health: Health): RequestHandler {
  return (_request, response, next) => {
    if (health.isStopping) {
      response.setHeader('connection', 'close');
    }
    next();
  };
}
