import { createHash } from 'node:crypto';
import type { Connection, mongo } from 'mongoose';
import { TooManyRequestsError } from '../errors.ts';

/** How often something may be tried. */
export interface RateLimit {
  /** Tells limits apart: `sign-in by account`. */
  name: string;
  /** Tries in each window. */
  tries: number;
  /** Seconds. */
  windowSeconds: number;
}

interface Window extends mongo.Document {
  _id: string;
  tries: number;
  endsAt: Date;
}

/**
 * Counts tries in MongoDB, so that all replicas count together and a restart
 * forgets nothing. Whom it counts is stored as a hash only.
 */
export class RateLimiter {
  readonly #windows: mongo.Collection<Window>;

  constructor(connection: Connection) {
    this.#windows = connection.collection<Window>('rateLimits');
  }

  /** Makes the index by which windows vanish once they have ended. */
  async prepare(): Promise<void> {
    await this.#windows.createIndex({ endsAt: 1 }, { expireAfterSeconds: 0 });
  }

  /**
   * Counts one try by `subject`, before it is made.
   *
   * @throws TooManyRequestsError when there were too many in this window
   */
  async take(limit: RateLimit, subject: string): Promise<void> {
    const windowMs = limit.windowSeconds * 1_000;
    const endsAt = (Math.floor(Date.now() / windowMs) + 1) * windowMs;
    const found = await this.#windows.findOneAndUpdate(
      { _id: idOf(limit, subject, endsAt) },
      { $inc: { tries: 1 }, $setOnInsert: { endsAt: new Date(endsAt) } },
      { upsert: true, returnDocument: 'after', writeConcern: { w: 1 } },
    );
    if ((found?.tries ?? 1) <= limit.tries) {
      return;
    }
    const seconds = Math.max(1, Math.ceil((endsAt - Date.now()) / 1_000));
    throw new TooManyRequestsError(
      `Too many tries; try again in ${seconds} seconds.`,
      seconds,
    );
  }

  /** Forgets the tries of `subject` in this window: the last one was right. */
  async forgive(limit: RateLimit, subject: string): Promise<void> {
    const windowMs = limit.windowSeconds * 1_000;
    const endsAt = (Math.floor(Date.now() / windowMs) + 1) * windowMs;
    await this.#windows.deleteOne(
      { _id: idOf(limit, subject, endsAt) },
      { writeConcern: { w: 1 } },
    );
  }
}

function idOf(limit: RateLimit, subject: string, endsAt: number): string {
  const hash = createHash('sha256').update(subject).digest('base64url');
  return `${limit.name}|${endsAt}|${hash}`;
}
