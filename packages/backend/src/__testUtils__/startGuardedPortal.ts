import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { kubernetesClusterSupplierExtensionPoint } from '@backstage/plugin-kubernetes-node';
import { Dependencies } from '../dependencies/Dependencies';
import { portalHttpRouter } from '../portalHttpRouter';
import { startUpstream, type Upstream } from './startUpstream';

/** The features whose routes are guarded, with every permission granted. */
export async function startGuardedPortal(upstream: Upstream) {
  const [first, second] = await Promise.all([startUpstream(), startUpstream()]);
  await Promise.all([first.stop(), second.stop()]);
  const { port } = new URL(first.url);
  const { port: systemPort } = new URL(second.url);
  const backend = createBackend();
  backend.add(portalHttpRouter(Dependencies.create()));
  backend.add(
    createServiceFactory({
      service: coreServices.auth,
      deps: {},
      factory: () =>
        Object.assign(mockServices.auth(), {
          listPublicServiceKeys: async () => ({ keys: [] }),
        }),
    }),
  );
  backend.add(mockServices.httpAuth.factory());
  backend.add(mockServices.permissions.factory());
  backend.add(mockServices.rootLogger.factory());
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        comptoir: { systemPort: Number(systemPort) },
        backend: {
          baseUrl: `http://127.0.0.1:${port}`,
          listen: { host: '127.0.0.1', port: Number(port) },
          database: { client: 'better-sqlite3', connection: ':memory:' },
          cors: { origin: 'http://localhost:3000', credentials: true },
        },
        kubernetes: {
          serviceLocatorMethod: { type: 'multiTenant' },
          clusterLocatorMethods: [],
        },
        proxy: {
          endpoints: { '/argocd/api': { target: `${upstream.url}/argocd` } },
        },
      },
    }),
  );
  backend.add(catalogServiceMock.factory());
  backend.add(import('@backstage/plugin-proxy-backend'));
  backend.add(import('@backstage/plugin-kubernetes-backend'));
  backend.add(
    createBackendModule({
      pluginId: 'kubernetes',
      moduleId: 'upstream',
      register(env) {
        env.registerInit({
          deps: { clusters: kubernetesClusterSupplierExtensionPoint },
          async init({ clusters }) {
            clusters.addClusterSupplier({
              getClusters: async () => [
                {
                  name: 'local',
                  url: upstream.url,
                  authMetadata: {
                    'kubernetes.io/auth-provider': 'serviceAccount',
                    serviceAccountToken: 'a-token',
                  },
                },
              ],
            });
          },
        });
      },
    }),
  );
  await backend.start();
  return { port, systemPort, stop: () => backend.stop() };
}
