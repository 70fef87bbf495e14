import type { RootHttpRouterConfigureContext } from '@backstage/backend-defaults/rootHttpRouter';
import { findRefusal } from './findRefusal';

/**
 * Refuses every request through a proxy that is not in `PROXY_ROUTES` before a plugin
 * receives it, whatever permissions the user has. Refused requests are logged like
 * others, with status 403 or 405.
 */
export function readOnlyProxies({
  app,
  middleware,
}: Pick<RootHttpRouterConfigureContext, 'app' | 'middleware'>): void {
  const cors = middleware.cors();
  const log = middleware.logging();
  app.use((request, response, next) => {
    const { method, url, path, headers } = request;
    const refusal = findRefusal({ method, url, path, headers });
    if (!refusal) {
      next();
      return;
    }

    const { status, message, allow } = refusal;
    const respond = () => {
      if (allow) {
        response.set('Allow', allow);
      }
      response.status(status).json({
        error: { name: 'NotAllowedError', message },
        request: { method, url },
        response: { statusCode: status },
      });
    };
    // Answers preflight requests of permitted origins.
    cors(request, response, () => log(request, response, respond));
  });
}
