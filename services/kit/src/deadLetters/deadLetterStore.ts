import type { Connection, mongo } from 'mongoose';
import type { DeadLetterState } from './deadLetter.ts';
import type { DeadLetterDocument, Decision } from './deadLetterDocument.ts';

/** Milliseconds that one has to finish what was decided before another tries. */
const LEASE_MS = 10_000;
/** Seconds that is known what became of a letter. */
const REMEMBERED_S = 30 * 24 * 3_600;

/** A letter without its content. */
export type DeadLetterFacts = Omit<DeadLetterDocument, 'content'>;

/** Where a page of letters begins: just after this one. */
export interface DeadLetterPlace {
  diedAt: Date;
  id: string;
}

/** Dead letters in MongoDB. */
export class DeadLetterStore {
  readonly #letters: mongo.Collection<DeadLetterDocument>;

  constructor(connection: Connection) {
    this.#letters = connection.collection<DeadLetterDocument>('dead-letters');
  }

  /** Makes the indexes. */
  async prepare(): Promise<void> {
    await this.#letters.createIndexes([
      { key: { state: 1, diedAt: -1, _id: -1 } },
      { key: { dueAt: 1 }, sparse: true },
      { key: { closedAt: 1 }, expireAfterSeconds: REMEMBERED_S },
    ]);
  }

  /** Doing it twice is doing it once. */
  async insert({ _id, ...letter }: DeadLetterDocument): Promise<void> {
    await this.#letters.updateOne(
      { _id },
      { $setOnInsert: letter },
      { upsert: true },
    );
  }

  async find(id: string): Promise<DeadLetterDocument | null> {
    return this.#letters.findOne({ _id: id });
  }

  /** Those that wait, last dead first, after the place. */
  async list(page: {
    limit: number;
    after: DeadLetterPlace | undefined;
  }): Promise<DeadLetterFacts[]> {
    const { limit, after } = page;
    return this.#letters
      .find<DeadLetterFacts>(
        {
          state: 'waiting',
          ...(after && {
            $or: [
              { diedAt: { $lt: after.diedAt } },
              { diedAt: after.diedAt, _id: { $lt: after.id } },
            ],
          }),
        },
        { projection: { content: 0 } },
      )
      .sort({ diedAt: -1, _id: -1 })
      .limit(limit)
      .toArray();
  }

  /** How many wait; counts no further than `most`. */
  async count(most: number): Promise<number> {
    return this.#letters.countDocuments({ state: 'waiting' }, { limit: most });
  }

  /** Keeps a decision on a letter that waits; null when none was waiting. */
  async decide(
    id: string,
    decision: Decision,
  ): Promise<DeadLetterDocument | null> {
    const state =
      decision.action === 'redrive' ? 'redriving' : ('discarding' as const);
    return this.#letters.findOneAndUpdate(
      { _id: id, state: 'waiting' },
      { $set: { state, decision, dueAt: new Date(Date.now() + LEASE_MS) } },
      { returnDocument: 'after' },
    );
  }

  /** Takes a letter whose decision was left undone, for this caller alone. */
  async claimDue(): Promise<DeadLetterDocument | null> {
    return this.#letters.findOneAndUpdate(
      { dueAt: { $lte: new Date() } },
      { $set: { dueAt: new Date(Date.now() + LEASE_MS) } },
      { sort: { dueAt: 1 }, returnDocument: 'after' },
    );
  }

  /** What was decided is done: the content is forgotten. */
  async close(
    id: string,
    state: DeadLetterState,
  ): Promise<DeadLetterDocument | null> {
    return this.#letters.findOneAndUpdate(
      { _id: id },
      {
        $set: { state, content: null, preview: null, closedAt: new Date() },
        $unset: { dueAt: 1 },
      },
      { returnDocument: 'after' },
    );
  }
}
