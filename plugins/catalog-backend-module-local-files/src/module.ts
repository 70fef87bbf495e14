import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { LocalDefinitionProcessor } from './LocalDefinitionProcessor';

/** Adds {@link LocalDefinitionProcessor} to the catalog. */
export const localFilesModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'local-files',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addProcessor(new LocalDefinitionProcessor());
      },
    });
  },
});
