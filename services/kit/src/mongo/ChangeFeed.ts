import type { mongo } from 'mongoose';
import { backOffDelay } from '../backOffDelay.ts';
import { ServiceUnavailableError } from '../errors.ts';
import type { Log } from '../createLog.ts';
import { pause } from '../pause.ts';
import { translateMongoError } from './translateMongoError.ts';

/** One change, as MongoDB tells it. */
export type Change = mongo.ChangeStreamDocument;

/** What a feed listens to, and whom it tells. */
export interface ChangeFeedOptions {
  database: mongo.Db;
  log: Log;
  pipeline: mongo.Document[];
  /**
   * Called with the stream already open, at first and whenever changes may
   * have been missed: load everything. Changes wait until it is done.
   */
  onStart: () => Promise<void>;
  onChange: (change: Change) => void;
}

/**
 * Follows a change stream for ever: resumes where it was after a failure, and
 * starts anew when MongoDB no longer remembers that place.
 */
export class ChangeFeed {
  readonly #options: ChangeFeedOptions;
  readonly #stop = new AbortController();
  #stream: mongo.ChangeStream | undefined;
  #token: unknown;
  #failingSince: Date | undefined = new Date();
  #done: Promise<void> | undefined;

  constructor(options: ChangeFeedOptions) {
    this.#options = options;
  }

  /** Since when changes may be missing; undefined while all is well. */
  get staleSince(): Date | undefined {
    return this.#failingSince;
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
        this.#failingSince ??= new Date();
        // Without a token nothing was loaded yet: load, rather than resume.
        const resumable = this.#token !== undefined && canResume(error);
        this.#token = resumable
          ? (this.#stream?.resumeToken ?? this.#token)
          : undefined;
        this.#options.log.warn(
          { err: error, failures },
          'the change stream broke; following it again',
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

  async #read(alive: () => void): Promise<void> {
    const { database, pipeline, onStart, onChange } = this.#options;
    const stream = database.watch(pipeline, {
      maxAwaitTimeMS: 1_000,
      ...(this.#token !== undefined && { resumeAfter: this.#token }),
    });
    this.#stream = stream;
    // The first answer, even an empty one, says that the stream is open.
    const first = await stream.tryNext();
    if (this.#token === undefined) {
      await onStart();
    }
    this.#token = stream.resumeToken;
    this.#failingSince = undefined;
    alive();
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

/** Only a connection that broke can be resumed; after anything else, load anew. */
function canResume(error: unknown): boolean {
  return translateMongoError(error) instanceof ServiceUnavailableError;
}
