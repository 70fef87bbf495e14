import { ServiceUnavailableError } from '@comptoir/kit/errors';
import type { CheckResult } from '@comptoir/kit/Health';
import { PageCursor } from '@comptoir/kit/http/PageCursor';
import type { Log } from '@comptoir/kit/createLog';
import type { Feed } from '@comptoir/kit/service/DatabaseWork';
import type { mongo } from 'mongoose';
import type { Models } from '../models/Models.ts';
import { CatalogFeed } from './CatalogFeed.ts';
import { CatalogIndex } from './CatalogIndex.ts';
import { CatalogQueries } from './CatalogQueries.ts';
import { CatalogSource } from './CatalogSource.ts';

/** The in-memory read model: loaded from MongoDB, then updated from its change stream. */
export class Catalog implements Feed {
  readonly #models: Models;
  readonly #log: Log;
  readonly #index = new CatalogIndex();
  readonly #queries: CatalogQueries;
  #feed: CatalogFeed | undefined;

  /** @param options.secret - signs page cursors */
  constructor(options: { models: Models; secret: string; log: Log }) {
    this.#models = options.models;
    this.#log = options.log;
    this.#queries = new CatalogQueries(
      this.#index,
      new PageCursor(options.secret),
    );
  }

  start(database: mongo.Db): void {
    this.#feed = new CatalogFeed({
      index: this.#index,
      source: new CatalogSource(this.#models),
      database,
      log: this.#log,
    });
    this.#feed.start();
  }

  /** @throws ServiceUnavailableError until the read model is loaded */
  readonly queries = (): CatalogQueries => {
    if (this.#feed?.loaded) {
      return this.#queries;
    }
    throw new ServiceUnavailableError(
      'The catalog is still loading; try again in a moment.',
    );
  };

  check(): CheckResult {
    return this.#feed?.check() ?? { status: 'down', detail: 'not loaded yet' };
  }

  async stop(): Promise<void> {
    await this.#feed?.stop();
  }
}
