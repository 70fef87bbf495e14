import type { Payment, PaymentStatus } from '@comptoir/contracts/payments';
import type { JournalEntry } from './JournalEntry.ts';

/** A payment and what else is known of it. */
export interface Account {
  payment: Payment;
  notifyUrl: string;
  /** The trace in which it was asked for, as W3C's `traceparent`. */
  traceparent: string | undefined;
  /** Milliseconds since 1970; undefined unless it is authorized by itself. */
  authorizeAt: number | undefined;
  /** Which status each request's key has led to. */
  changes: Map<string, PaymentStatus>;
}

/** All payments in memory: what the journal's entries add up to. */
export class PaymentLedger {
  readonly #accounts = new Map<string, Account>();
  readonly #byKey = new Map<string, Account>();
  readonly #failed = new Set<string>();
  /** Notifications that have not arrived: their ids, and of which payment. */
  readonly #notices = new Map<string, string>();

  apply(entry: JournalEntry): void {
    switch (entry.kind) {
      case 'created':
        return this.#open(entry);
      case 'changed':
        return this.#change(entry.id, entry.status, entry.key);
      case 'failed':
        return void this.#failed.add(entry.key);
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
    return this.#failed.has(key);
  }

  /** Newest first. */
  list(): Payment[] {
    return [...this.#accounts.values()].map(({ payment }) => payment).reverse();
  }

  /** Pending payments whose time has come. */
  due(now: number): Account[] {
    return [...this.#accounts.values()].filter(
      ({ payment, authorizeAt }) =>
        payment.status === 'pending' &&
        authorizeAt !== undefined &&
        authorizeAt <= now,
    );
  }

  /** Notifications still to be sent, oldest first. */
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
