import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import type { ChangeLog } from './changes/ChangeLog';
import type { DescriptionProblems } from './descriptions/DescriptionProblems';
import type { ReadinessMonitor } from './services/ReadinessMonitor';

interface RouterOptions {
  httpAuth: HttpAuthService;
  monitor: ReadinessMonitor;
  changeLog: ChangeLog;
  descriptions: DescriptionProblems;
}

/**
 * `GET /readiness`, `GET /readiness/:target`, `GET /changes` and
 * `GET /descriptions`, for whoever is signed in.
 */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, monitor, changeLog, descriptions } = options;
  const router = createPromiseRouter();

  router.use(async (request, _response, next) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    next();
  });

  router.get('/readiness', (_request, response) => {
    response.json({ items: monitor.list() });
  });

  router.get('/readiness/:target', (request, response) => {
    response.json(monitor.get(request.params.target));
  });

  router.get('/changes', async (_request, response) => {
    response.json(await changeLog.list());
  });

  router.get('/descriptions', async (_request, response) => {
    response.json({ items: await descriptions.list() });
  });

  return router;
}
