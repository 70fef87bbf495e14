import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import type { ReadinessMonitor } from './services/ReadinessMonitor';

interface RouterOptions {
  httpAuth: HttpAuthService;
  monitor: ReadinessMonitor;
}

/** `GET /readiness` and `GET /readiness/:target`, for whoever is signed in. */
export function createRouter({ httpAuth, monitor }: RouterOptions): Router {
  const router = createPromiseRouter();

  router.get('/readiness', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    response.json({ items: monitor.list() });
  });

  router.get('/readiness/:target', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    response.json(monitor.get(request.params.target));
  });

  return router;
}
