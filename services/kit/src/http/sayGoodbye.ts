import type { RequestHandler } from 'express';
import type { Health } from '../Health.ts';

/** Once the process is not ready any more for it stops, each answer is its connection's last: the next request goes elsewhere. */
export function sayGoodbye(health: Health): RequestHandler {
  return (_request, response, next) => {
    if (health.isStopping) {
      response.setHeader('connection', 'close');
    }
    next();
  };
}
