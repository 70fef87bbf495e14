import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import type { LiveStatusService } from '@comptoir/plugin-live-status-node';

interface RouterOptions {
  httpAuth: HttpAuthService;
  liveStatus: LiveStatusService;
}

/** All routes are for signed-in users and services. */
export function createRouter({ httpAuth, liveStatus }: RouterOptions): Router {
  const router = createPromiseRouter();

  router.use(async (request, _, next) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    next();
  });
  router.get('/clusters', (_, response) => {
    response.json({ items: liveStatus.clusters() });
  });
  router.get('/applications', (_, response) => {
    response.json({ items: liveStatus.applications() });
  });
  router.get('/applications/:application', (request, response) => {
    response.json(liveStatus.application(request.params.application));
  });

  return router;
}
