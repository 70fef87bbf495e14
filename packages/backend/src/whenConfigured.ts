import {
  type BackendFeature,
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';

/**
 * Loads features only when they are configured, which saves memory and start time.
 *
 * @param key - configuration key whose presence enables the features
 * @param load - functions that each import one feature
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
