import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  DefaultEventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import type { JsonObject } from '@backstage/types';
import catalogFiles from '@comptoir/plugin-catalog-backend-module-files';
import overviewPlugin from '@comptoir/plugin-overview-backend';
import type { DescriptionProblem } from '@comptoir/plugin-overview-common';
import { setTimeout as pause } from 'node:timers/promises';
import request from 'supertest';
import { databaseService } from '../databaseService';

/**
 * Starts a catalog of the file `root`, and the overview of its errors.
 *
 * @param catalog - configuration of the catalog
 * @param database - folder of its database, which survives a restart; in memory by default
 */
export async function startCatalog(options: {
  root: string;
  catalog: JsonObject;
  database?: string;
}) {
  const { root, catalog, database } = options;
  const scheduler = mockServices.scheduler();
  const events = DefaultEventsService.create({
    logger: mockServices.logger.mock(),
    useEventBus: 'never',
  });
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogFiles,
      overviewPlugin,
      databaseService,
      // Backstage's own factory rejects events of entities that are processed while it stops.
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({ publish: async () => {} }),
      }),
      mockServices.rootLogger.factory(),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            baseUrl: 'http://localhost:7007',
            database: {
              client: 'better-sqlite3',
              connection: database ? { directory: database } : ':memory:',
            },
          },
          catalog: {
            rules: [{ allow: ['API', 'Component', 'Group', 'Location'] }],
            locations: [{ type: 'file', target: root }],
            ...catalog,
          },
        },
      }),
    ],
  });

  const { server } = backend;

  /** Removes entities without a file at once; the interval is 30 seconds. */
  const cleanUp = () => scheduler.triggerTask('catalog_orphan_cleanup');

  /** Waits until there are this many problems, and returns them. */
  async function problems(count: number): Promise<DescriptionProblem[]> {
    for (;;) {
      const { body } = await request(server).get('/api/overview/descriptions');
      if (body.items.length === count) {
        return body.items;
      }
      await pause(50);
    }
  }

  /** Waits until the catalog contains exactly these components. */
  async function expectNames(expected: string[]): Promise<void> {
    for (;;) {
      const { body } = await request(server).get(
        '/api/catalog/entities?filter=kind=component&fields=metadata.name',
      );
      const found = body.map(
        (one: { metadata: { name: string } }) => one.metadata.name,
      );
      if (found.sort().join() === expected.join()) {
        return;
      }
      await cleanUp();
      await pause(50);
    }
  }

  /** Waits until an entity contains this text. */
  async function expectText(path: string, text: string): Promise<void> {
    for (;;) {
      const { body } = await request(server).get(
        `/api/catalog/entities/by-name/${path}`,
      );
      if (JSON.stringify(body).includes(text)) {
        return;
      }
      await cleanUp();
      await pause(50);
    }
  }

  return {
    problems,
    expectNames,
    expectText,
    stop: () => backend.stop(),
  };
}
