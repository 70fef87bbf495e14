import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import type { ReadinessMonitor } from './services/ReadinessMonitor';
import { readRun } from './services/readRun';

interface RouterOptions {
  httpAuth: HttpAuthService;
  monitor: ReadinessMonitor;
  /** The state file of `npm start`; undefined in a cluster. */
  runFile: string | undefined;
}

/** `GET /`, `GET /run` and `GET /:target`, for signed-in users and services. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, monitor, runFile } = options;
  const router = createPromiseRouter();

  router.use(async (request, _response, next) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    next();
  });

  router.get('/', (_request, response) => {
    response.json({ items: monitor.list() });
  });

  router.get('/run', async (_request, response) => {
    const run = runFile === undefined ? null : await readRun(runFile);
    response.json({ run });
  });

  router.get('/:target', (request, response) => {
    response.json(monitor.get(request.params.target));
  });

  return router;
}
