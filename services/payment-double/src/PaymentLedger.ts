import type { Payment, PaymentStatus } from '@comptoir/contracts/payments';
import type { JournalEntry } from './JournalEntry.ts';

/** A payment with its private data. */
export interface Account {
  payment: Payment;
  notifyUrl: string;
  /** The trace of the request (W3C `traceparent`). */
  traceparent: string | undefined;
  /** Time of a late authorization, in milliseconds since 1970; undefined for other payments. */
  authorizeAt: number | undefined;
  /** Resulting status by request key. */
  changes: Map<string, PaymentStatus>;
}

/** Holds all payments in memory: the state after applying all journal entries. */
export class PaymentLedger {
  readonly #accounts = new Map<string, Account>();
  readonly #byKey = new Map<string, Account>();
  readonly #failedKeys = new Set<string>();
  /** Payment ids of unacknowledged notifications, by notification id. */
  readonly #notices = new Map<string, string>();

  apply(entry: JournalEntry): void {
    switch (entry.kind) {
      case 'created':
        return this.#open(entry);
      case 'changed':
        return this.#change(entry.id, entry.status, entry.key);
      case 'failed':
        return void this.#failedKeys.add(entry.key);
      case 'notice':
        return void this.#notices.set(entry.id, entry.paymentId);
      case 'arrived':
        return void this.#notices.delete(entry.id);
    }
  }

  get(id: string): Account | undefined {
    return this.#accounts.get(id);
  }

  byKey(key: string): Account | undefined {
    return this.#byKey.get(key);
  }

  hasFailed(key: string): boolean {
    return this.#failedKeys.has(key);
  }

  /** Lists payments, newest first. */
  list(): Payment[] {
    return [...this.#accounts.values()].map(({ payment }) => payment).reverse();
  }

  /** Lists pending payments that are due for authorization. */
  due(now: number): Account[] {
    return [...this.#accounts.values()].filter(
      ({ payment, authorizeAt }) =>
        payment.status === 'pending' &&
        authorizeAt !== undefined &&
        authorizeAt <= now,
    );
  }

  /** Lists pending notifications, oldest first. */
  notices(): { id: string; account: Account }[] {
    return [...this.#notices].flatMap(([id, paymentId]) => {
      const account = this.#accounts.get(paymentId);
      return account ? [{ id, account }] : [];
    });
  }

  #open(entry: Extract<JournalEntry, { kind: 'created' }>): void {
    const { payment, notifyUrl, authorizeAt } = entry;
    const account: Account = {
      payment,
      notifyUrl,
      traceparent: entry.traceparent,
      authorizeAt: authorizeAt === null ? undefined : Date.parse(authorizeAt),
      changes: new Map(),
    };
    this.#accounts.set(payment.id, account);
    this.#byKey.set(payment.key, account);
  }

  #change(id: string, status: PaymentStatus, key: string | null): void {
    const account = this.#accounts.get(id);
    if (!account) {
      return;
    }
    account.payment = { ...account.payment, status };
    if (key !== null) {
      account.changes.set(key, status);
    }
  }
}
