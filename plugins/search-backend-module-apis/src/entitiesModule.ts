import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogCollatorExtensionPoint } from '@backstage/plugin-search-backend-module-catalog';
import { entityDocument } from './entityDocument';

/** Makes entities searchable by their name and tags. */
export const entitiesModule = createBackendModule({
  pluginId: 'search',
  moduleId: 'entities',
  register(env) {
    env.registerInit({
      deps: { collator: catalogCollatorExtensionPoint },
      async init({ collator }) {
        collator.setEntityTransformer(entityDocument);
      },
    });
  },
});
