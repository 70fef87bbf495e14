import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  CATALOG_CONFLICTS_TOPIC,
  CATALOG_ERRORS_TOPIC,
} from '@backstage/plugin-catalog-backend';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { createRouter } from './router';
import { DescriptionProblems } from './services/DescriptionProblems';
import { MissingReferences } from './services/MissingReferences';
import { readCatalogFile } from './services/readCatalogFile';
import { readProcessLinks } from './services/readProcessLinks';
import { readStaleMs } from './services/readStaleMs';

/** The catalog reads all files within this time after a start, milliseconds. */
const GRACE_MS = 20_000;

/**
 * Serves errors, conflicts and missing references of catalog files, and the links of processes.
 *
 * @public
 */
export const overviewPlugin = createBackendPlugin({
  pluginId: 'overview',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const { config, events, httpAuth, httpRouter, urlReader } = deps;
        const read = readCatalogFile(urlReader);
        const descriptions = DescriptionProblems.create({
          staleMs: readStaleMs(config),
          read,
        });
        const references = MissingReferences.create({
          ...deps,
          read,
          graceMs: GRACE_MS,
        });
        await events.subscribe({
          id: 'overview-descriptions',
          topics: [CATALOG_ERRORS_TOPIC, CATALOG_CONFLICTS_TOPIC],
          async onEvent({ topic, eventPayload }) {
            if (topic === CATALOG_ERRORS_TOPIC) {
              descriptions.onErrors(eventPayload);
            } else {
              descriptions.onConflict(eventPayload);
            }
          },
        });
        const linksOf = readProcessLinks(config);
        httpRouter.use(
          createRouter({ httpAuth, descriptions, references, linksOf }),
        );
      },
    });
  },
});
