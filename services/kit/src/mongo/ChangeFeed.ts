import type { mongo } from 'mongoose';
import { backOffDelay } from '../backOffDelay.ts';
import { ServiceUnavailableError } from '../errors.ts';
import type { Log } from '../createLog.ts';
import { pause } from '../pause.ts';
import { translateMongoError } from './translateMongoError.ts';

/** One change as published by MongoDB. */
export type Change = mongo.ChangeStreamDocument;

/** Source and listeners of a feed. */
export interface ChangeFeedOptions {
  database: mongo.Db;
  log: Log;
  pipeline: mongo.Document[];
  /**
   * Loads everything: called with the stream open, at first and whenever
   * changes may have been missed. Changes wait until it resolves.
   */
  onStart: () => Promise<void>;
  onChange: (change: Change) => void;
}

/**
 * Follows a change stream: resumes at the last token after a failure, and
 * reloads everything when MongoDB no longer has that token.
 */
export class ChangeFeed {
  readonly #options: ChangeFeedOptions;
  readonly #stop = new AbortController();
  #stream: mongo.ChangeStream | undefined;
  #token: unknown;
  #done: Promise<void> | undefined;

  constructor(options: ChangeFeedOptions) {
    this.#options = options;
  }

  start(): void {
    this.#done = this.#follow();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#stream?.close().catch(() => {});
    await this.#done;
  }

  async #follow(): Promise<void> {
    for (let failures = 0; !this.#stop.signal.aborted;) {
      try {
        await this.#read(() => (failures = 0));
      } catch (error) {
        if (this.#stop.signal.aborted) {
          return;
        }
        failures += 1;
        // Without a token nothing was loaded yet, so load instead of resuming.
        const resumable = this.#token !== undefined && canResume(error);
        this.#token = resumable
          ? (this.#stream?.resumeToken ?? this.#token)
          : undefined;
        this.#options.log.warn(
          { err: error, failures },
          'the change stream failed; reconnecting',
        );
        await pause(
          backOffDelay({ firstMs: 100, maxMs: 2_000 }, failures),
          this.#stop.signal,
        );
      } finally {
        await this.#stream?.close().catch(() => {});
      }
    }
  }

  async #read(onAlive: () => void): Promise<void> {
    const { database, pipeline, onStart, onChange } = this.#options;
    const stream = database.watch(pipeline, {
      maxAwaitTimeMS: 1_000,
      ...(this.#token !== undefined && { resumeAfter: this.#token }),
    });
    this.#stream = stream;
    // The first response, even an empty one, proves that the stream is open.
    const first = await stream.tryNext();
    if (this.#token === undefined) {
      await onStart();
    }
    this.#token = stream.resumeToken;
    onAlive();
    if (first) {
      onChange(first);
    }
    while (!this.#stop.signal.aborted) {
      const change = await stream.next();
      this.#token = stream.resumeToken;
      onChange(change);
    }
  }
}

/** A stream is resumed only after a connection failure; other errors require a reload. */
function canResume(error: unknown): boolean {
  return translateMongoError(error) instanceof ServiceUnavailableError;
}
