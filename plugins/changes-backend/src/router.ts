import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import type { ChangeLog } from './services/ChangeLog';

interface RouterOptions {
  httpAuth: HttpAuthService;
  changeLog: ChangeLog;
}

/** `GET /`, for signed-in users and services. */
export function createRouter({ httpAuth, changeLog }: RouterOptions): Router {
  const router = createPromiseRouter();

  router.get('/', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    response.json(await changeLog.list());
  });

  return router;
}
