import {
  createAuthIntegrationRouter,
  createCookieAuthRefreshMiddleware,
  createCredentialsBarrier,
  createLifecycleMiddleware,
  createRateLimitMiddleware,
  createWebSocketRouter,
} from '@backstage/backend-defaults/httpRouter';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import createPromiseRouter from 'express-promise-router';
import { guardStateChanges } from './guardStateChanges';

/**
 * The HTTP router of each plugin: Backstage's own, with a guard in front of the
 * routes, because some of them require no permission (scheduled tasks, for example).
 */
export const guardedHttpRouter = createServiceFactory({
  service: coreServices.httpRouter,
  initialization: 'always',
  deps: {
    plugin: coreServices.pluginMetadata,
    config: coreServices.rootConfig,
    lifecycle: coreServices.lifecycle,
    rootHttpRouter: coreServices.rootHttpRouter,
    auth: coreServices.auth,
    httpAuth: coreServices.httpAuth,
    logger: coreServices.logger,
    auditor: coreServices.auditor,
    permissions: coreServices.permissions,
  },
  async factory(deps) {
    const { auth, httpAuth, config, lifecycle, logger, rootHttpRouter } = deps;
    const pluginId = deps.plugin.getId();
    const barrier = createCredentialsBarrier({ httpAuth, config });
    const routes = createPromiseRouter();

    const router = createPromiseRouter();
    router.use(createRateLimitMiddleware({ pluginId, config }));
    router.use(createAuthIntegrationRouter({ auth }));
    router.use(createLifecycleMiddleware({ config, lifecycle }));
    router.use(barrier.middleware);
    router.use(createCookieAuthRefreshMiddleware({ auth, httpAuth }));
    router.use(guardStateChanges({ ...deps, pluginId }));
    router.use(routes);
    router.use(MiddlewareFactory.create({ config, logger }).error());
    rootHttpRouter.use(`/api/${pluginId}`, router);

    return {
      use: handler => {
        routes.use(handler);
      },
      addWebSocketHandler: createWebSocketRouter({
        auth,
        config,
        lifecycle,
        logger,
        pluginId,
        rootHttpRouter,
      }),
      addAuthPolicy: policy => barrier.addAuthPolicy(policy),
    };
  },
});
