import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import type { DescriptionProblems } from './services/DescriptionProblems';
import type { FindProcessLinks } from './services/readProcessLinks';

interface RouterOptions {
  httpAuth: HttpAuthService;
  descriptions: DescriptionProblems;
  linksOf: FindProcessLinks;
}

/** `GET /descriptions` and `GET /processes/:name`, for signed-in users and services. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, descriptions, linksOf } = options;
  const router = createPromiseRouter();

  router.get('/descriptions', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    response.json({ items: await descriptions.list() });
  });

  router.get('/processes/:name', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    response.json(linksOf(request.params.name));
  });

  return router;
}
