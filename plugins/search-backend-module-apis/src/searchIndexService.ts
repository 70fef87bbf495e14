import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchIndexServiceRef } from '@backstage/plugin-search-backend-node/alpha';
import { isInMemory } from './isInMemory';
import { ChangedIndexes } from './rebuilding/ChangedIndexes';
import { SourceStates } from './rebuilding/SourceStates';

/**
 * Builds the indexes of the in-memory engine only when their sources have changed.
 * With PostgreSQL, where replicas share the indexes, it builds them on every schedule.
 */
export const searchIndexService = createServiceFactory({
  service: searchIndexServiceRef,
  deps: {
    auth: coreServices.auth,
    catalog: catalogServiceRef,
    config: coreServices.rootConfig,
    logger: coreServices.logger,
  },
  factory({ config, logger, ...services }) {
    const states = SourceStates.create({ config, ...services });
    return ChangedIndexes.create({
      logger,
      stateOf: async type =>
        isInMemory(config) ? states.stateOf(type) : undefined,
    });
  },
});
