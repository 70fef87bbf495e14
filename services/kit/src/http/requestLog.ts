import type { RequestHandler } from 'express';
import type { Log } from '../log.ts';
import type { RequestMetrics } from './requestMetrics.ts';
import { requestId } from './requestContext.ts';

/**
 * Counts and times each request; logs changes at info and successful reads at
 * debug. Failures are logged where they become answers.
 */
export function requestLog(log: Log, metrics: RequestMetrics): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.once('finish', () => {
      const ms = performance.now() - start;
      const status = response.statusCode;
      metrics.observe(request.method, status, ms / 1_000);
      if (status >= 400) return;
      const level = request.method === 'GET' ? 'debug' : 'info';
      if (!log.isLevelEnabled(level)) return;
      const { method, path } = request;
      log[level](
        {
          requestId: requestId(response),
          method,
          path,
          status,
          ms: Math.round(ms),
        },
        'answered',
      );
    });
    next();
  };
}
