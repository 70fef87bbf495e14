import {
  type BackendFeature,
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';

/**
 * Features for those who configured them: what nobody asked for is not loaded,
 * and costs neither memory nor time.
 *
 * @param key - the configuration key that turns them on by being there
 * @param load - imports one feature each
 */
export const whenConfigured = (
  key: string,
  ...load: (() => Promise<{ default: BackendFeature }>)[]
) =>
  createBackendFeatureLoader({
    deps: { config: coreServices.rootConfig },
    *loader({ config }) {
      if (config.has(key)) {
        yield* load.map(one => one());
      }
    },
  });
