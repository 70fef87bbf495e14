import type {
  Payment,
  PaymentChange,
  PaymentRequest,
  PaymentStatus,
} from '@comptoir/contracts/payments';
import {
  ConflictError,
  InputError,
  NotFoundError,
  UnprocessableError,
} from '@comptoir/kit/errors';
import { newId } from '@comptoir/kit/newId';
import type { Journal } from '@comptoir/kit/Journal';
import { currentTraceparent } from '@comptoir/kit/tracing/traceparent';
import { cards, unknownCard } from './cards.ts';
import type { JournalEntry } from './JournalEntry.ts';
import type { Account, PaymentLedger } from './PaymentLedger.ts';

/** Changes of a payment, each with the required and the resulting status. */
const CHANGES = {
  capture: { from: 'authorized', to: 'captured' },
  void: { from: 'authorized', to: 'voided' },
  refund: { from: 'captured', to: 'refunded' },
} as const satisfies Record<string, { from: PaymentStatus; to: PaymentStatus }>;
export type Change = keyof typeof CHANGES;

/** Simulates a payment provider whose behaviour depends on the card. */
export class PaymentService {
  readonly #ledger: PaymentLedger;
  readonly #journal: Journal<JournalEntry>;
  readonly #lateMs: number;

  constructor(options: {
    ledger: PaymentLedger;
    journal: Journal<JournalEntry>;
    /** Delay after which a late card is authorized, in milliseconds. */
    lateMs: number;
  }) {
    this.#ledger = options.ledger;
    this.#journal = options.journal;
    this.#lateMs = options.lateMs;
  }

  /**
   * Creates the payment of a key once.
   *
   * @returns the payment, and whether the card lets the request be answered
   * @throws UnprocessableError when the key belongs to another payment, Error once for `card-error`
   */
  async create(
    request: PaymentRequest,
  ): Promise<{ payment: Payment; answers: boolean }> {
    const card = cards.get(request.method) ?? unknownCard;
    const known = this.#ledger.byKey(request.key);
    if (known) {
      requireSame(known, request);
      return { payment: known.payment, answers: card.answers };
    }
    if (card.failsOnce && !this.#ledger.hasFailed(request.key)) {
      await this.#record({ kind: 'failed', key: request.key });
      throw new Error('this card fails once');
    }
    const { key, orderId, amount, method, notifyUrl } = request;
    const { status } = card;
    const now = Date.now();
    const createdAt = new Date(now).toISOString();
    const id = newId('pay');
    const payment = { id, key, orderId, amount, method, status, createdAt };
    const pending = status === 'pending';
    const authorizeAt = pending
      ? new Date(now + this.#lateMs).toISOString()
      : null;
    await this.#record(
      {
        kind: 'created',
        payment,
        notifyUrl,
        authorizeAt,
        traceparent: currentTraceparent(),
      },
      ...(pending ? [] : notices(id, card.notices)),
    );
    return { payment, answers: card.answers };
  }

  /** @throws NotFoundError */
  get(id: string): Payment {
    return this.#account(id).payment;
  }

  /** Lists payments, newest first, filtered by key if given. */
  list(key: string | undefined): Payment[] {
    if (key === undefined) {
      return this.#ledger.list();
    }
    const found = this.#ledger.byKey(key);
    return found ? [found.payment] : [];
  }

  /** @throws NotFoundError; ConflictError when the payment's status does not allow the change */
  async change(
    id: string,
    change: Change,
    request: PaymentChange,
  ): Promise<Payment> {
    const account = this.#account(id);
    const { from, to } = CHANGES[change];
    const { payment, changes } = account;
    if (request.amount.amount !== payment.amount.amount) {
      const message = 'must be the whole amount';
      throw new InputError(`body.amount ${message}`, {
        fields: [{ field: 'body.amount', message }],
      });
    }
    if (changes.get(request.key) === to) {
      return payment;
    }
    const early = change === 'void' && payment.status === 'pending';
    if (payment.status !== from && !early) {
      throw new ConflictError(
        `Payment ${id} is ${payment.status}: ${change} requires the status ${from}.`,
      );
    }
    await this.#record({ kind: 'changed', id, status: to, key: request.key });
    return account.payment;
  }

  /** Authorizes the late payments that are due. */
  async authorizeLate(): Promise<void> {
    for (const { payment } of this.#ledger.due(Date.now())) {
      const { id } = payment;
      await this.#record(
        { kind: 'changed', id, status: 'authorized', key: null },
        ...notices(id, 1),
      );
    }
  }

  /** Records that the receiver has acknowledged a notification. */
  async acknowledge(noticeId: string): Promise<void> {
    await this.#record({ kind: 'arrived', id: noticeId });
  }

  #account(id: string): Account {
    const account = this.#ledger.get(id);
    if (account) {
      return account;
    }
    throw new NotFoundError(`There is no payment ${id}.`);
  }

  /** Applies the entries synchronously, so that no request interleaves, and resolves once they are on disk. */
  async #record(...entries: JournalEntry[]): Promise<void> {
    for (const entry of entries) {
      this.#ledger.apply(entry);
    }
    await Promise.all(entries.map(entry => this.#journal.append(entry)));
  }
}

function notices(paymentId: string, count: number): JournalEntry[] {
  return Array.from({ length: count }, () => ({
    kind: 'notice',
    id: newId('ntf'),
    paymentId,
  }));
}

function requireSame({ payment }: Account, request: PaymentRequest): void {
  const same =
    payment.amount.amount === request.amount.amount &&
    payment.orderId === request.orderId &&
    payment.method === request.method;
  if (same) {
    return;
  }
  const message = 'already belongs to another payment';
  throw new UnprocessableError(`The key ${message}.`, {
    fields: [{ field: 'body.key', message }],
  });
}
