import { context } from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import type { Log } from '../createLog.ts';
import type { RequestMetrics } from './RequestMetrics.ts';
import { isProbe } from './isProbe.ts';
import { requestId } from './requestContext.ts';
import { routeOf } from './routeOf.ts';

/**
 * Measures each request; logs successful changes at info and reads at debug, by
 * route, since paths may contain personal data. `problemHandler` logs failures.
 */
export function requestLog(log: Log, metrics: RequestMetrics): RequestHandler {
  return (request, response, next) => {
    if (isProbe(request)) {
      return next();
    }
    const start = performance.now();
    const finished = () => {
      const ms = performance.now() - start;
      const status = response.statusCode;
      const route = routeOf(request, response);
      const seconds = ms / 1_000;
      metrics.observe({ method: request.method, route, status, seconds });
      if (status >= 400) {
        return;
      }
      const level = request.method === 'GET' ? 'debug' : 'info';
      if (!log.isLevelEnabled(level)) {
        return;
      }
      const { method } = request;
      log[level](
        {
          requestId: requestId(response),
          method,
          route,
          status,
          ms: Math.round(ms),
        },
        'answered',
      );
    };
    // `finish` is emitted outside the request's context, so bind it for the trace.
    response.once('finish', context.bind(context.active(), finished));
    next();
  };
}
