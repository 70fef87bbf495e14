import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import type { DescriptionProblems } from './services/DescriptionProblems';

interface RouterOptions {
  httpAuth: HttpAuthService;
  descriptions: DescriptionProblems;
}

/** `GET /descriptions`, for signed-in users and services. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, descriptions } = options;
  const router = createPromiseRouter();

  router.get('/descriptions', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    response.json({ items: await descriptions.list() });
  });

  return router;
}
