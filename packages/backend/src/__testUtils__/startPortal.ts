import { DefaultRootHttpRouter } from '@backstage/backend-defaults/rootHttpRouter';
import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod/v4';
import { createPortal } from '../createPortal';
import { listRoutes, type ServedRoute } from './listRoutes';
import { startUpstream } from './startUpstream';

const auditSchema = z.object({
  plugin: z.string(),
  eventId: z.string(),
  status: z.string(),
  actor: z.object({ actorId: z.string().optional() }),
  meta: z.record(z.string(), z.unknown()),
});

/**
 * Starts the portal's backend with every feature and returns the routes that it
 * serves. Guests sign in as the user of `as` in the catalog file `catalog`.
 */
export async function startPortal(options: { as: string; catalog: string }) {
  const free = await startUpstream();
  await free.stop();
  const { url } = free;
  const routes: ServedRoute[] = [];
  const logger = mockServices.rootLogger.mock();
  logger.child.mockReturnValue(logger);

  const backend = createPortal();
  backend.add(
    createBackendPlugin({
      pluginId: 'routes',
      register(env) {
        env.registerInit({
          deps: {
            lifecycle: coreServices.rootLifecycle,
            root: coreServices.rootHttpRouter,
          },
          async init({ lifecycle, root }) {
            lifecycle.addStartupHook(() => {
              if (root instanceof DefaultRootHttpRouter) {
                routes.push(...listRoutes(root.handler()));
              }
            });
          },
        });
      },
    }),
  );
  backend.add(
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => logger,
    }),
  );
  backend.add(
    mockServices.rootConfig.factory({ data: configOf(url, options) }),
  );
  await backend.start();
  /** The audit events so far: plugin, id, status and metadata. */
  const audited = () =>
    [
      ...logger.info.mock.calls.map(([, meta]) => meta),
      ...logger.child.mock.calls.map(([meta]) => meta),
    ].flatMap(meta => auditSchema.safeParse(meta).data ?? []);
  return { url, routes, audited, stop: () => backend.stop() };
}

function configOf(
  url: string,
  { as, catalog }: { as: string; catalog: string },
): JsonObject {
  return {
    comptoir: { mode: 'local' },
    app: { title: 'Portal', baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port: Number(new URL(url).port) },
      database: { client: 'better-sqlite3', connection: ':memory:' },
    },
    auth: {
      session: { secret: 'session-of-the-tests' },
      providers: {
        guest: { userEntityRef: `user:default/${as}` },
        gitlab: { development: { clientId: 'id', clientSecret: 'secret' } },
      },
    },
    catalog: {
      rules: [{ allow: ['User', 'Group'] }],
      locations: [{ type: 'file', target: catalog }],
    },
    events: { useEventBus: 'never', http: { topics: ['gitlab'] } },
    kubernetes: {
      serviceLocatorMethod: { type: 'multiTenant' },
      clusterLocatorMethods: [],
    },
    permission: { enabled: true },
  };
}
