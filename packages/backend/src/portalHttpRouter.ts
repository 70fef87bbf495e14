import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { readOnlyProxies } from './readOnlyProxies';
import { systemPort } from './systemPort';

/** The portal's HTTP router: guarded proxies, and health checks on a port of their own. */
export const portalHttpRouter = rootHttpRouterServiceFactory({
  configure(context) {
    readOnlyProxies(context);
    systemPort(context);
    context.applyDefaults();
  },
});
