import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { deliveryReadPermission } from '@comptoir/plugin-delivery-common';
import type { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import type { DeliveryModel } from './services/matrix/DeliveryModel';

interface RouterOptions {
  httpAuth: HttpAuthService;
  model: Pick<DeliveryModel, 'gzipped' | 'json' | 'version'>;
  permissions: PermissionsService;
}

/** `GET /matrix` for signed-in users and services; 304 when the reader has this version. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, model, permissions } = options;
  const router = createPromiseRouter();

  router.get('/matrix', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const [decision] = await permissions.authorize(
      [{ permission: deliveryReadPermission }],
      { credentials },
    );
    if (decision?.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError('Only signed-in users may read the matrix');
    }
    response.set('etag', `W/"${model.version}"`);
    response.set('cache-control', 'private, no-cache');
    response.vary('accept-encoding').type('json');
    if (request.acceptsEncodings('gzip')) {
      response.set('content-encoding', 'gzip').send(await model.gzipped());
    } else {
      response.send(model.json());
    }
  });

  return router;
}
