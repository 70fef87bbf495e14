import express, { type Express } from 'express';
import type { Dependencies } from '../health/Dependencies.ts';
import type { Health } from '../Health.ts';
import type { Metrics } from '../Metrics.ts';

/** Paths of the system port, and the document on the public one: none belongs to an API. */
export const SYSTEM_PATHS: readonly string[] = [
  '/health/live',
  '/health/startup',
  '/health/ready',
  '/health/dependencies',
  '/metrics',
  '/openapi.json',
];

/**
 * Creates the app of the system port: `/health/live`, `/health/startup`,
 * `/health/ready`, `/health/dependencies` and `/metrics`. Every response comes
 * from memory; a process whose event loop hangs does not respond.
 */
export function createSystemApp(options: {
  health: Health;
  dependencies: Dependencies;
  metrics: Metrics;
}): Express {
  const { health, dependencies, metrics } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    next();
  });
  app.get('/health/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  app.get('/health/startup', (_request, response) => {
    const startup = health.startup();
    response.status(startup.status === 'started' ? 200 : 503).json(startup);
  });
  app.get('/health/ready', (_request, response) => {
    const readiness = health.readiness();
    response.status(readiness.status === 'ready' ? 200 : 503).json(readiness);
  });
  app.get('/health/dependencies', (_request, response) => {
    response.json(dependencies.report());
  });
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  });
  app.use((_request, response) => {
    response.status(404).json({ status: 404 });
  });
  return app;
}
