import type { Redriver } from '../bus/redriver.ts';
import {
  ConflictError,
  NotFoundError,
  ServiceUnavailableError,
} from '../errors.ts';
import { pageOf, type PageCursor } from '../http/pageCursor.ts';
import { newId } from '../id.ts';
import type { AuditTrail } from '../mongo/auditTrail.ts';
import type {
  DeadLetter,
  DeadLetterList,
  DeadLetterSummary,
} from './deadLetter.ts';
import type { DeadLetterDocument, Decision } from './deadLetterDocument.ts';
import type { DeadLetterStore } from './deadLetterStore.ts';
import { toDeadLetter, toSummary } from './toDeadLetter.ts';

/** How many are counted; more is "many". */
const COUNTED = 1_000;
const SCOPE = 'dead letters';

/**
 * What staff do with messages that could not be taken in. A decision is stored
 * first and done after: what a crash leaves undone, `finishOld` does.
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

  /** Says who sends letters to their queue again. */
  sendWith(redriver: Redriver): void {
    this.#redriver = redriver;
  }

  /** Stores a letter, once. */
  takeIn(letter: DeadLetterDocument): Promise<void> {
    return this.#store.insert(letter);
  }

  /** How many wait; no more than 1,000 are counted. */
  waiting(): Promise<number> {
    return this.#store.count(COUNTED);
  }

  /** Those that wait, last dead first. @throws InputError when the cursor is of another list */
  async list(page: {
    limit: number;
    cursor?: string | undefined;
  }): Promise<DeadLetterList> {
    const { limit, cursor } = page;
    const [diedAt, id] = cursor ? this.#cursors.read(SCOPE, cursor) : [];
    const after =
      diedAt !== undefined && id !== undefined
        ? { diedAt: new Date(diedAt), id }
        : undefined;
    const [found, total] = await Promise.all([
      this.#store.list({ limit: limit + 1, after }),
      this.#store.count(COUNTED),
    ]);
    const { items, last } = pageOf(found, limit);
    const place = last && [last.diedAt.toISOString(), last._id];
    return {
      items: items.map(toSummary),
      total,
      nextCursor: place ? this.#cursors.write(SCOPE, place) : null,
    };
  }

  /** The whole letter; that it was read is kept. @throws NotFoundError */
  async show(id: string, actor: string): Promise<DeadLetter> {
    const letter = await this.#find(id);
    await this.#audit.record({
      ...{ actor, action: 'dead-letter.read', subject: id },
      ...{ before: null, after: null },
    });
    return toDeadLetter(letter);
  }

  /** Gives the message another chance. @throws NotFoundError, ConflictError, ServiceUnavailableError */
  async redrive(id: string, actor: string): Promise<DeadLetterSummary> {
    this.#requireRedriver().requireOpen();
    return this.#decide(id, { action: 'redrive', actor, note: null });
  }

  /** Throws the message away. @throws NotFoundError, ConflictError */
  async discard(
    id: string,
    actor: string,
    note: string,
  ): Promise<DeadLetterSummary> {
    return this.#decide(id, { action: 'discard', actor, note });
  }

  /** Does what was decided and left undone, as long as the broker is there. */
  async finishOld(): Promise<void> {
    while (this.#redriver?.isOpen()) {
      const letter = await this.#store.claimDue();
      if (!letter) return;
      await this.#finish(letter);
    }
  }

  async #decide(
    id: string,
    facts: Pick<Decision, 'action' | 'actor' | 'note'>,
  ): Promise<DeadLetterSummary> {
    const decision = { ...facts, at: new Date(), auditId: newId('aud') };
    const letter = await this.#store.decide(id, decision);
    if (!letter) return this.#decided(id, facts.action);
    try {
      return toSummary((await this.#finish(letter)) ?? letter);
    } catch {
      // The decision stands; `finishOld` tries again and says what is wrong.
      return toSummary(letter);
    }
  }

  /** Deciding the same again changes nothing. */
  async #decided(
    id: string,
    action: Decision['action'],
  ): Promise<DeadLetterSummary> {
    const letter = await this.#find(id);
    if (letter.decision?.action === action) return toSummary(letter);
    throw new ConflictError(`The dead letter ${id} is ${letter.state}.`);
  }

  /** Every step may be done twice. */
  async #finish(
    letter: DeadLetterDocument,
  ): Promise<DeadLetterDocument | null> {
    const { _id: id, decision, content } = letter;
    if (!decision) return letter;
    const { action, auditId, actor, note } = decision;
    const state = action === 'redrive' ? 'redriven' : 'discarded';
    const { type, messageId, aggregateId, reason } = letter;
    await this.#audit.record(
      {
        ...{ actor, action: `dead-letter.${state}`, subject: id },
        before: { state: 'waiting', type, messageId, aggregateId, reason },
        after: { state, note },
      },
      auditId,
    );
    if (action === 'redrive' && content) {
      await this.#requireRedriver().send({
        ...{ type, messageId, content: Buffer.from(content.value()) },
        times: letter.redriven + 1,
      });
    }
    return this.#store.close(id, state);
  }

  #requireRedriver(): Redriver {
    if (this.#redriver) return this.#redriver;
    throw new ServiceUnavailableError('RabbitMQ was not reached yet.');
  }

  async #find(id: string): Promise<DeadLetterDocument> {
    const letter = await this.#store.find(id);
    if (!letter) throw new NotFoundError(`There is no dead letter ${id}.`);
    return letter;
  }
}
