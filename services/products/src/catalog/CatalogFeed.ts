import type { CheckResult } from '@comptoir/kit/Health';
import type { Log } from '@comptoir/kit/createLog';
import { type Change, ChangeFeed } from '@comptoir/kit/mongo/ChangeFeed';
import { pause } from '@comptoir/kit/pause';
import type { mongo } from 'mongoose';
import type { CatalogIndex } from './CatalogIndex.ts';
import type { CatalogSource } from './CatalogSource.ts';

/** Milliseconds between attempts to read changed documents. */
const RETRY_MS = 500;

/** Keeps the read model in sync with MongoDB: loads it, then follows the change stream. */
export class CatalogFeed {
  readonly #index: CatalogIndex;
  readonly #source: CatalogSource;
  readonly #log: Log;
  readonly #feed: ChangeFeed;
  readonly #stop = new AbortController();
  readonly #dirtyProducts = new Set<string>();
  readonly #dirtyCategories = new Set<string>();
  #loaded = false;
  #refreshing: Promise<void> | undefined;

  constructor(options: {
    index: CatalogIndex;
    source: CatalogSource;
    database: mongo.Db;
    log: Log;
  }) {
    const { index, source, database, log } = options;
    this.#index = index;
    this.#source = source;
    this.#log = log;
    this.#feed = new ChangeFeed({
      database,
      log: log.child({ feed: 'catalog' }),
      pipeline: [
        {
          $match: {
            'ns.coll': { $in: ['products', 'categories'] },
            operationType: { $in: ['insert', 'update', 'replace', 'delete'] },
            // Ignores the writes of the outbox relay.
            'updateDescription.updatedFields': { $ne: {} },
            'updateDescription.updatedFields.outboxLease': { $exists: false },
          },
        },
        { $project: { operationType: 1, ns: 1, documentKey: 1 } },
      ],
      onStart: () => this.#load(),
      onChange: change => this.#follow(change),
    });
  }

  start(): void {
    this.#feed.start();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#feed.stop();
    await this.#refreshing;
  }

  /** Whether the first load has finished. */
  get loaded(): boolean {
    return this.#loaded;
  }

  check(): CheckResult {
    return this.#loaded
      ? { status: 'up' }
      : { status: 'down', detail: 'not loaded yet' };
  }

  async #load(): Promise<void> {
    const start = performance.now();
    const [products, categories] = await Promise.all([
      this.#source.products(),
      this.#source.categories(),
    ]);
    this.#index.reset(products, categories);
    this.#loaded = true;
    const ms = Math.round(performance.now() - start);
    this.#log.info({ products: products.length, ms }, 'catalog loaded');
  }

  #follow(change: Change): void {
    if (!('documentKey' in change) || !('coll' in change.ns)) {
      return;
    }
    const dirty =
      change.ns.coll === 'products'
        ? this.#dirtyProducts
        : this.#dirtyCategories;
    dirty.add(String(change.documentKey._id));
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
    });
  }

  /** Reads changed documents; changes that arrive during a read form the next batch. */
  async #refresh(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      if (this.#dirtyCategories.size + this.#dirtyProducts.size === 0) {
        return;
      }
      try {
        await this.#refreshCategories();
        await this.#refreshProducts();
      } catch (error) {
        this.#log.warn(
          { err: error },
          'reading catalog changes failed; retrying',
        );
        await pause(RETRY_MS, this.#stop.signal);
      }
    }
  }

  async #refreshCategories(): Promise<void> {
    const ids = [...this.#dirtyCategories];
    if (ids.length === 0) {
      return;
    }
    const categories = await this.#source.categories(ids);
    for (const id of ids) {
      this.#dirtyCategories.delete(id);
    }
    const renamed = categories.filter(category =>
      this.#index.putCategory(category),
    );
    const members = await this.#source.productIdsOf(
      renamed.map(({ _id }) => _id),
    );
    for (const id of members) {
      this.#dirtyProducts.add(id);
    }
  }

  async #refreshProducts(): Promise<void> {
    const ids = [...this.#dirtyProducts];
    if (ids.length === 0) {
      return;
    }
    // Cleared before the read: a change that arrives meanwhile marks its product dirty again.
    for (const id of ids) {
      this.#dirtyProducts.delete(id);
    }
    try {
      const products = await this.#source.products(ids);
      const removed = new Set(ids);
      for (const product of products) {
        removed.delete(product._id);
        this.#index.put(product);
      }
      for (const id of removed) {
        this.#index.remove(id);
      }
    } catch (error) {
      for (const id of ids) {
        this.#dirtyProducts.add(id);
      }
      throw error;
    }
  }
}
