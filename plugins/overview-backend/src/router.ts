import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import type { DescriptionProblems } from './services/DescriptionProblems';
import type { MissingReferences } from './services/MissingReferences';
import type { FindProcessLinks } from './services/readProcessLinks';

interface RouterOptions {
  httpAuth: HttpAuthService;
  descriptions: DescriptionProblems;
  references: MissingReferences;
  linksOf: FindProcessLinks;
}

/** `GET /descriptions` and `GET /processes/:name`, for signed-in users and services. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, descriptions, references, linksOf } = options;
  const router = createPromiseRouter();

  router.get('/descriptions', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    const lists = await Promise.all([descriptions.list(), references.list()]);
    response.json({ items: lists.flat() });
  });

  router.get('/processes/:name', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    response.json(linksOf(request.params.name));
  });

  return router;
}
