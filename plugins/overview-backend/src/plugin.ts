import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  CATALOG_CONFLICTS_TOPIC,
  CATALOG_ERRORS_TOPIC,
} from '@backstage/plugin-catalog-backend';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { createRouter } from './router';
import { DescriptionProblems } from './services/DescriptionProblems';
import { readCatalogFile } from './services/readCatalogFile';
import { readProcessLinks } from './services/readProcessLinks';
import { readStaleMs } from './services/readStaleMs';

/**
 * Serves errors and conflicts of catalog files, and the links of processes.
 *
 * @public
 */
export const overviewPlugin = createBackendPlugin({
  pluginId: 'overview',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        urlReader: coreServices.urlReader,
      },
      async init({ config, events, httpAuth, httpRouter, urlReader }) {
        const descriptions = DescriptionProblems.create({
          staleMs: readStaleMs(config),
          read: readCatalogFile(urlReader),
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
        httpRouter.use(createRouter({ httpAuth, descriptions, linksOf }));
      },
    });
  },
});
