import {
  coreServices,
  createBackendModule,
  type SchedulerServiceTaskFunction,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import searchPlugin from '@backstage/plugin-search-backend';
import catalogCollator from '@backstage/plugin-search-backend-module-catalog';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import { Readable } from 'node:stream';
import request from 'supertest';
import { searchFeatures } from '../searchFeatures';

/** Starts the search of entities, their APIs and pages of documentation, with built indexes. */
export async function startSearch(options: {
  entities: Entity[];
  docs?: IndexableDocument[];
}) {
  const builds: SchedulerServiceTaskFunction[] = [];
  const scheduler = mockServices.scheduler.mock({
    createScheduledTaskRunner: () => ({
      run: async ({ fn }) => void builds.push(fn),
    }),
  });
  const { server } = await startTestBackend({
    features: [
      searchPlugin,
      searchFeatures,
      catalogCollator,
      catalogServiceMock.factory({ entities: options.entities }),
      docsModule(options.docs ?? []),
      scheduler.factory,
    ],
  });
  for (const build of builds) {
    await build(new AbortController().signal);
  }
  return {
    /** Returns the response of the search plugin. */
    async search(term: string, query: object = {}) {
      const { body } = await request(server)
        .get('/api/search/query')
        .query({ term, ...query })
        .expect(200);
      const titles: string[] = body.results.map(
        (result: { document: IndexableDocument }) => result.document.title,
      );
      return { ...body, titles };
    },
  };
}

/** Indexes these pages; entities of tests have no documentation sites. */
function docsModule(docs: IndexableDocument[]) {
  return createBackendModule({
    pluginId: 'search',
    moduleId: 'docs',
    register(env) {
      env.registerInit({
        deps: {
          index: searchIndexRegistryExtensionPoint,
          scheduler: coreServices.scheduler,
        },
        async init({ index, scheduler }) {
          index.addCollator({
            schedule: scheduler.createScheduledTaskRunner({
              frequency: { hours: 1 },
              timeout: { minutes: 1 },
            }),
            factory: {
              type: 'techdocs',
              getCollator: async () => Readable.from(docs),
            },
          });
        },
      });
    },
  });
}
