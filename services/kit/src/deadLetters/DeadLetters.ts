import type { Redriver } from '../bus/Redriver.ts';
import {
  ConflictError,
  NotFoundError,
  ServiceUnavailableError,
} from '../errors.ts';
import { keysetPage, newestFirst } from '../http/keysetPage.ts';
import type { PageCursor } from '../http/PageCursor.ts';
import { newId } from '../newId.ts';
import type { AuditTrail } from '../mongo/AuditTrail.ts';
import type {
  DeadLetter,
  DeadLetterList,
  DeadLetterSummary,
} from './DeadLetter.ts';
import type { DeadLetterDocument, Decision } from './DeadLetterDocument.ts';
import type { DeadLetterFacts, DeadLetterStore } from './DeadLetterStore.ts';
import { toDeadLetter, toSummary } from './toDeadLetter.ts';

/** Counting stops here. */
const COUNT_LIMIT = 1_000;
const KEYS = newestFirst<DeadLetterFacts>('diedAt', ({ diedAt }) => diedAt);

/**
 * Lets staff decide on messages that could not be consumed. A decision is
 * stored first and carried out afterwards; {@link DeadLetters.finishDecided}
 * completes decisions that a crash interrupted.
 */
export class DeadLetters {
  readonly #store: DeadLetterStore;
  readonly #audit: AuditTrail;
  readonly #cursors: PageCursor;
  #redriver: Redriver | undefined;

  constructor(options: {
    store: DeadLetterStore;
    audit: AuditTrail;
    cursors: PageCursor;
  }) {
    this.#store = options.store;
    this.#audit = options.audit;
    this.#cursors = options.cursors;
  }

  /** Sets the redriver that sends letters back to their queue. */
  sendWith(redriver: Redriver): void {
    this.#redriver = redriver;
  }

  /** Stores a letter; idempotent. */
  insert(letter: DeadLetterDocument): Promise<void> {
    return this.#store.insert(letter);
  }

  /** Counts the letters that wait for a decision, up to 1,000. */
  waiting(): Promise<number> {
    return this.#store.count(COUNT_LIMIT);
  }

  /** Lists letters that wait for a decision, latest first. @throws InputError when the cursor belongs to another list */
  async list(query: {
    limit: number;
    cursor?: string | undefined;
  }): Promise<DeadLetterList> {
    const [{ items, nextCursor }, total] = await Promise.all([
      keysetPage({
        cursors: this.#cursors,
        scope: 'dead letters',
        query,
        keys: KEYS,
        find: page => this.#store.list(page),
      }),
      this.waiting(),
    ]);
    return { items: items.map(toSummary), total, nextCursor };
  }

  /** Reads a letter with its payload, and records the read in the audit trail. @throws NotFoundError */
  async read(id: string, actor: string): Promise<DeadLetter> {
    const letter = await this.#find(id);
    await this.#audit.record({
      actor,
      action: 'dead-letter.read',
      subject: id,
      before: null,
      after: null,
    });
    return toDeadLetter(letter);
  }

  /** Sends the message back to its queue. @throws NotFoundError, ConflictError, ServiceUnavailableError */
  async redrive(id: string, actor: string): Promise<DeadLetterSummary> {
    this.#requireRedriver().requireOpen();
    return this.#decide(id, { action: 'redrive', actor, note: null });
  }

  /** Discards the message. @throws NotFoundError, ConflictError */
  async discard(
    id: string,
    actor: string,
    note: string,
  ): Promise<DeadLetterSummary> {
    return this.#decide(id, { action: 'discard', actor, note });
  }

  /** Completes interrupted decisions while the broker is connected. */
  async finishDecided(): Promise<void> {
    await this.#store.decided.drain({
      concurrency: 1,
      isStopped: () => this.#redriver?.isOpen() !== true,
      work: async ({ item }) => void (await this.#finish(item)),
    });
  }

  async #decide(
    id: string,
    facts: Pick<Decision, 'action' | 'actor' | 'note'>,
  ): Promise<DeadLetterSummary> {
    const decision = { ...facts, at: new Date(), auditId: newId('aud') };
    const letter = await this.#store.decide(id, decision);
    if (!letter) {
      return this.#repeatDecision(id, facts.action);
    }
    try {
      return toSummary((await this.#finish(letter)) ?? letter);
    } catch {
      // The decision is stored; `finishDecided` tries again and reports the error.
      return toSummary(letter);
    }
  }

  /** Repeating a decision changes nothing; another one conflicts. */
  async #repeatDecision(
    id: string,
    action: Decision['action'],
  ): Promise<DeadLetterSummary> {
    const letter = await this.#find(id);
    if (letter.decision?.action === action) {
      return toSummary(letter);
    }
    throw new ConflictError(`The dead letter ${id} is ${letter.state}.`);
  }

  /** Carries out a decision; every step is idempotent. */
  async #finish(
    letter: DeadLetterDocument,
  ): Promise<DeadLetterDocument | null> {
    const { _id: id, decision, content } = letter;
    if (!decision) {
      return letter;
    }
    const { action, auditId, actor, note } = decision;
    const state = action === 'redrive' ? 'redriven' : 'discarded';
    const { type, messageId, aggregateId, reason } = letter;
    await this.#audit.record(
      {
        actor,
        action: `dead-letter.${state}`,
        subject: id,
        before: { state: 'waiting', type, messageId, aggregateId, reason },
        after: { state, note },
      },
      auditId,
    );
    if (action === 'redrive' && content) {
      await this.#requireRedriver().send({
        type,
        messageId,
        content: Buffer.from(content.value()),
        times: letter.redriven + 1,
      });
    }
    return this.#store.close(id, state);
  }

  #requireRedriver(): Redriver {
    if (this.#redriver) {
      return this.#redriver;
    }
    throw new ServiceUnavailableError('RabbitMQ is not connected yet.');
  }

  async #find(id: string): Promise<DeadLetterDocument> {
    const letter = await this.#store.find(id);
    if (!letter) {
      throw new NotFoundError(`There is no dead letter ${id}.`);
    }
    return letter;
  }
}
