import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import type { ReadinessMonitor } from './services/ReadinessMonitor';

interface RouterOptions {
  httpAuth: HttpAuthService;
  monitor: ReadinessMonitor;
}

/** `GET /` and `GET /:target`, for signed-in users and services. */
export function createRouter({ httpAuth, monitor }: RouterOptions): Router {
  const router = createPromiseRouter();

  router.use(async (request, _response, next) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    next();
  });

  router.get('/', (_request, response) => {
    response.json({ items: monitor.list() });
  });

  router.get('/:target', (request, response) => {
    response.json(monitor.get(request.params.target));
  });

  return router;
}
