import { createHash } from 'node:crypto';
import type { Connection, mongo } from 'mongoose';
import { TooManyRequestsError } from '../errors.ts';

/** A maximum of attempts per window. */
export interface RateLimit {
  /** Distinguishes limits: `sign-in by account`. */
  name: string;
  /** Attempts in each window. */
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
 * Counts attempts in MongoDB, shared by all replicas and kept across restarts.
 * Subjects are stored as hashes only.
 */
export class RateLimiter {
  readonly #windows: mongo.Collection<Window>;

  constructor(connection: Connection) {
    this.#windows = connection.collection<Window>('rateLimits');
  }

  /** Creates the TTL index that removes windows after their end. */
  async prepare(): Promise<void> {
    await this.#windows.createIndex({ endsAt: 1 }, { expireAfterSeconds: 0 });
  }

  /**
   * Counts one attempt by `subject`; call it before the attempt.
   *
   * @throws TooManyRequestsError when the window's limit is exceeded
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
      `Too many attempts; try again in ${seconds} seconds.`,
      seconds,
    );
  }

  /** Resets the count of `subject` in this window, after a successful attempt. */
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
