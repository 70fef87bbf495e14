import type {
  DatabaseService,
  LifecycleService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  CATALOG_CONFLICTS_TOPIC,
  CATALOG_ERRORS_TOPIC,
} from '@backstage/plugin-catalog-backend';
import type { CatalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import { FileWatches } from './FileWatches';
import { ProcessingQueue } from './ProcessingQueue';
import { WatchProcessor } from './WatchProcessor';
import { WatchProvider } from './WatchProvider';

/** Pause between two comparisons of all files, milliseconds. */
const COMPARE_MS = 2_000;
/** Pause between two attempts of an entity with an error, milliseconds. */
const REPEAT_MS = 5_000;

/** Makes the catalog read files when they change; ends with the portal. */
export async function startWatching(services: {
  catalog: CatalogProcessingExtensionPoint;
  database: DatabaseService;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
}): Promise<void> {
  const { catalog, database, events, lifecycle, logger } = services;
  const watches = new FileWatches();
  const queue = new ProcessingQueue(await database.getClient());
  const provider = new WatchProvider({ watches, queue, logger });
  catalog.addProcessor(new WatchProcessor(watches));
  catalog.addEntityProvider(provider);
  await events.subscribe({
    id: 'catalog-file-watch',
    topics: [CATALOG_ERRORS_TOPIC, CATALOG_CONFLICTS_TOPIC],
    async onEvent({ topic, eventPayload }) {
      if (topic === CATALOG_ERRORS_TOPIC) {
        provider.onErrors(eventPayload);
      } else {
        provider.onConflict(eventPayload);
      }
    },
  });
  const timers: NodeJS.Timeout[] = [];
  lifecycle.addStartupHook(() => {
    timers.push(
      setInterval(() => void provider.refreshChanged(), COMPARE_MS),
      setInterval(() => void provider.repeatFailed(), REPEAT_MS),
    );
  });
  lifecycle.addShutdownHook(() => timers.forEach(clearInterval));
}
