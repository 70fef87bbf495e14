import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ServiceAccountStrategy } from '@backstage/plugin-kubernetes-backend';
import {
  kubernetesAuthStrategyExtensionPoint,
  kubernetesClusterSupplierExtensionPoint,
} from '@backstage/plugin-kubernetes-node';
import { readClusters } from '@comptoir/plugin-live-status-node';
import { defaultStrategies } from './services/defaultStrategies';
import {
  AUTH_PROVIDER,
  KubeconfigStrategy,
} from './services/KubeconfigStrategy';
import { KubeconfigClusters } from './services/KubeconfigClusters';

/**
 * Adds the clusters of `liveStatus.clusters` that have a `kubeconfig` to those of
 * `kubernetes.clusterLocatorMethods`.
 *
 * @public
 */
export const kubernetesModuleKubeconfig = createBackendModule({
  pluginId: 'kubernetes',
  moduleId: 'kubeconfig',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        strategies: kubernetesAuthStrategyExtensionPoint,
        suppliers: kubernetesClusterSupplierExtensionPoint,
      },
      async init({ config, logger, strategies, suppliers }) {
        const clusters = readClusters(config).filter(one => one.kubeconfig);
        if (clusters.length === 0) {
          return;
        }
        // The plugin drops its own strategies as soon as a module adds one.
        for (const [key, strategy] of defaultStrategies(config, logger)) {
          strategies.addAuthStrategy(key, strategy);
        }
        strategies.addAuthStrategy(
          AUTH_PROVIDER,
          KubeconfigStrategy.create({
            clusters,
            others: new ServiceAccountStrategy(),
          }),
        );
        suppliers.addClusterSupplier(async ({ getDefault }) =>
          KubeconfigClusters.create({
            clusters,
            others: config.has('kubernetes.clusterLocatorMethods')
              ? await getDefault()
              : undefined,
          }),
        );
      },
    });
  },
});
