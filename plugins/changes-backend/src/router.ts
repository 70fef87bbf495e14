import type { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import type { ChangeLog } from './services/ChangeLog';

interface RouterOptions {
  httpAuth: HttpAuthService;
  catalog: CatalogService;
  changeLog: ChangeLog;
}

/** `GET /` and `GET /entity/:kind/:namespace/:name`, for signed-in users and services. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, catalog, changeLog } = options;
  const router = createPromiseRouter();

  router.get('/', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    response.json(await changeLog.list());
  });

  router.get('/entity/:kind/:namespace/:name', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const ref = stringifyEntityRef(request.params);
    const entity = await catalog.getEntityByRef(ref, { credentials });
    if (!entity) {
      throw new NotFoundError(`The catalog has no entity ${ref}`);
    }
    const location = entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
    response.json(await changeLog.listFor(location));
  });

  return router;
}
