import type { Express } from 'express';
import type { Health } from '../Health.ts';
import type { Metrics } from '../Metrics.ts';

/** Paths that every service serves besides its API. */
export const SYSTEM_PATHS: readonly string[] = [
  '/health/live',
  '/health/startup',
  '/health/ready',
  '/metrics',
  '/openapi.json',
];

/**
 * `/health/live`, `/health/startup`, `/health/ready`, `/metrics`, and
 * `/openapi.json` for services with an API. Liveness checks nothing else: a process
 * whose event loop hangs does not answer.
 */
export function mountSystemRoutes(
  app: Express,
  options: { health: Health; metrics: Metrics; openapi?: object },
): void {
  const { health, metrics, openapi } = options;
  app.use(['/health', '/metrics'], (_request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    next();
  });
  app.get('/health/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  app.get('/health/startup', async (_request, response) => {
    const startup = await health.startup();
    response.status(startup.status === 'started' ? 200 : 503).json(startup);
  });
  app.get('/health/ready', async (_request, response) => {
    const readiness = await health.readiness();
    response.status(readiness.status === 'ready' ? 200 : 503).json(readiness);
  });
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  });
  if (!openapi) {
    return;
  }
  app.get('/openapi.json', (_request, response) => {
    response.json(openapi);
  });
}
