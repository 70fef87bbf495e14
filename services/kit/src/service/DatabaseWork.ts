import type { mongo } from 'mongoose';
import type { CheckResult } from '../Health.ts';
import type { Log } from '../createLog.ts';
import type { MongoLink } from '../mongo/connectMongo.ts';
import { untilDone } from '../untilDone.ts';
import { startWork, type Stoppable, type Work } from './startWork.ts';

/** Follows the change stream of the database. */
export interface Feed extends Stoppable {
  start(database: mongo.Db): void;
}

/**
 * Once MongoDB is reached: starts the feeds, creates missing collections and
 * indexes, then starts the work.
 */
export class DatabaseWork implements Stoppable {
  readonly #mongo: MongoLink;
  readonly #prepare: () => Promise<void>;
  readonly #feeds: readonly Feed[];
  readonly #log: Log;
  readonly #stopping = new AbortController();
  #prepared = false;
  #started: Promise<void> | undefined;
  #work: Stoppable | undefined;

  constructor(options: {
    mongo: MongoLink;
    prepare: () => Promise<void>;
    feeds: readonly Feed[];
    log: Log;
  }) {
    this.#mongo = options.mongo;
    this.#prepare = options.prepare;
    this.#feeds = options.feeds;
    this.#log = options.log;
  }

  /** @param declare - creates the work; called once, when the database is prepared */
  start(declare: () => readonly Work[]): void {
    this.#started = this.#mongo.connected.then(
      () => this.#run(declare),
      // Closed before MongoDB was reached.
      () => undefined,
    );
  }

  /** The readiness check: whether the indexes were verified since the start. */
  check(): CheckResult {
    return this.#prepared
      ? { status: 'up' }
      : { status: 'down', detail: 'the indexes do not exist yet' };
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    if (this.#mongo.isConnected()) {
      await this.#started;
    }
    const running = [...this.#feeds, ...(this.#work ? [this.#work] : [])];
    await Promise.all(running.map(one => one.stop()));
  }

  async #run(declare: () => readonly Work[]): Promise<void> {
    const { signal } = this.#stopping;
    if (signal.aborted) {
      return;
    }
    for (const feed of this.#feeds) {
      feed.start(this.#mongo.database());
    }
    await untilDone({
      name: 'preparing the database',
      work: async () => {
        await this.#prepare();
        this.#prepared = true;
      },
      signal,
      log: this.#log,
    });
    if (!signal.aborted) {
      this.#work = startWork(declare(), this.#log);
    }
  }
}
