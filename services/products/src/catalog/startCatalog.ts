import { ServiceUnavailableError } from '@comptoir/kit/errors';
import type { CheckResult } from '@comptoir/kit/health';
import type { Log } from '@comptoir/kit/log';
import type { MongoLink } from '@comptoir/kit/mongo/connectMongo';
import type { Models } from '../models/models.ts';
import { CatalogFeed } from './CatalogFeed.ts';
import { CatalogIndex } from './CatalogIndex.ts';
import { CatalogQueries } from './CatalogQueries.ts';
import { CatalogSource } from './CatalogSource.ts';
import { CursorCodec } from './CursorCodec.ts';

/** The read model at work. */
export interface Catalog {
  /** @throws ServiceUnavailableError until it is loaded */
  queries: () => CatalogQueries;
  check(): CheckResult;
  stop(): Promise<void>;
}

/** Begins to load and follow the catalog once MongoDB is there. */
export function startCatalog(options: {
  mongo: MongoLink;
  models: Models;
  /** Signs cursors. */
  secret: string;
  log: Log;
}): Catalog {
  const { mongo, models, secret, log } = options;
  const index = new CatalogIndex();
  const queries = new CatalogQueries(index, new CursorCodec(secret));
  let feed: CatalogFeed | undefined;
  const started = mongo.connected.then(
    () => {
      feed = new CatalogFeed({
        index,
        source: new CatalogSource(models),
        database: mongo.database(),
        log,
      });
      feed.start();
    },
    () => {},
  );
  return {
    queries() {
      if (feed?.loaded) {
        return queries;
      }
      throw new ServiceUnavailableError(
        'The catalog is being loaded; try again in a moment.',
      );
    },
    check: () => feed?.check() ?? { status: 'down', detail: 'not loaded yet' },
    async stop() {
      await (mongo.isConnected() ? started : undefined);
      await feed?.stop();
    },
  };
}
