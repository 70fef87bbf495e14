import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import type { Dependencies } from './dependencies/Dependencies';
import { readOnlyProxies } from './readOnlyProxies';
import { systemPort } from './systemPort';

/**
 * The portal's HTTP router: guarded proxies, and health checks on a port of their own.
 *
 * @param dependencies - reported at `/health/dependencies`
 */
export const portalHttpRouter = (dependencies: Dependencies) =>
  rootHttpRouterServiceFactory({
    configure(context) {
      readOnlyProxies(context);
      systemPort(context, dependencies);
      context.applyDefaults();
    },
  });
