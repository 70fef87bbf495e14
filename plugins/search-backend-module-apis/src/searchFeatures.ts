import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { entitiesModule } from './entitiesModule';
import { apisModule } from './module';
import { searchIndexService } from './searchIndexService';

/**
 * Indexes the operations of every API, and names and tags of entities. Without
 * PostgreSQL, searches in memory and builds an index only when its sources have changed.
 *
 * @public
 */
export const searchFeatures = createBackendFeatureLoader({
  *loader() {
    yield apisModule;
    yield entitiesModule;
    yield searchIndexService;
  },
});
