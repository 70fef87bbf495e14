import type { Server } from 'node:http';
import express, { type Express, type RequestHandler } from 'express';
import type { Dependencies } from './dependencies/Dependencies';

/** Backstage's own checks, under the addresses of every other process. */
const CHECKS = {
  '/health/live': '/.backstage/health/v1/liveness',
  '/health/ready': '/.backstage/health/v1/readiness',
};

interface SystemAppOptions {
  /** The server of the public port. */
  server: Pick<Server, 'listening'>;
  healthRouter: RequestHandler;
  dependencies: Dependencies;
}

/**
 * Creates the app of the system port: `/health/startup`, `/health/live`,
 * `/health/ready`, `/health/dependencies`, and Backstage's own addresses.
 */
export function systemApp(options: SystemAppOptions): Express {
  const { server, healthRouter, dependencies } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    next();
  });
  app.get('/health/startup', (_request, response) => {
    const isStarted = server.listening;
    response
      .status(isStarted ? 200 : 503)
      .json({ status: isStarted ? 'started' : 'starting' });
  });
  app.get('/health/dependencies', (_request, response) => {
    response.json(dependencies.report());
  });
  for (const [path, own] of Object.entries(CHECKS)) {
    app.get(path, (request, response, next) => {
      request.url = own;
      healthRouter(request, response, next);
    });
  }
  app.use(healthRouter);
  return app;
}
