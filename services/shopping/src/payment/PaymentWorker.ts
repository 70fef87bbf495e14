import type { Payment } from '@comptoir/contracts/payments';
import { backOffDelay } from '@comptoir/kit/backOff';
import { inTurns } from '@comptoir/kit/inTurns';
import type { Log } from '@comptoir/kit/log';
import { inSpan } from '@comptoir/kit/tracing/spans';
import { contextOf } from '@comptoir/kit/tracing/traceparent';
import type { OrderDocument } from '../models/orderModel.ts';
import type { OrderService } from '../orders/OrderService.ts';
import { payUntil, steps } from '../orders/orderSteps.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import type { PaymentPort } from './PaymentPort.ts';

/** Orders looked for and worked on at once. */
const CONCURRENCY = 8;
/** Orders worked on at once that were given, rather than looked for. */
const MOST_GIVEN = 64;

/** Longer than any claim lasts, in milliseconds. */
const MEND_MS = 60_000;

/**
 * Does what orders want of the payment provider, outside of any lock: it asks,
 * then lets the order take the step that the answer allows by then.
 */
export class PaymentWorker {
  readonly #orders: OrderRepository;
  readonly #service: OrderService;
  readonly #payments: PaymentPort;
  readonly #retryMs: number;
  readonly #patienceMs: number;
  readonly #log: Log;
  readonly #given = new Set<Promise<void>>();
  #stopped = false;

  constructor(options: {
    orders: OrderRepository;
    service: OrderService;
    payments: PaymentPort;
    /** Milliseconds after which the provider is asked again. */
    retryMs: number;
    /** Milliseconds after which a request that got no answer can't arrive any more. */
    patienceMs: number;
    log: Log;
  }) {
    this.#orders = options.orders;
    this.#service = options.service;
    this.#payments = options.payments;
    this.#retryMs = options.retryMs;
    this.#patienceMs = options.patienceMs;
    this.#log = options.log;
  }

  /** Works until no order is due. */
  async work(): Promise<void> {
    await inTurns(CONCURRENCY, async () => {
      const order = await this.#orders.claimDue();
      return order ? () => this.#trace(order) : undefined;
    });
  }

  /** Does not let tasks wait for as long as the clock was put back. */
  mendClock(): Promise<void> {
    const ahead = this.#backOff().maxMs + MEND_MS;
    return this.#orders.mendClock(new Date(Date.now() + ahead));
  }

  hasRoom(): boolean {
    return !this.#stopped && this.#given.size < MOST_GIVEN;
  }

  /** Does the task of an order that was claimed for this worker. */
  perform(order: OrderDocument): void {
    const work = this.#trace(order).catch((error: unknown) => {
      // Whoever looks for it once the claim has ended does it.
      this.#log.warn({ order: order._id, err: error }, 'a task is left behind');
    });
    this.#given.add(work);
    void work.finally(() => this.#given.delete(work));
  }

  /** Takes nothing more and waits for what it was given. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#given);
  }

  /** What comes of a request, however late, belongs to its trace. */
  async #trace(order: OrderDocument): Promise<void> {
    const { task, traceparent } = order;
    const work = () => this.#serve(order);
    if (task === null || traceparent === undefined) return work();
    const facts = { name: `payment ${task}` };
    return inSpan(facts, contextOf(traceparent), work);
  }

  async #serve(order: OrderDocument): Promise<void> {
    try {
      await this.#perform(order);
    } catch (error) {
      const facts = { order: order._id, task: order.task, err: error };
      this.#log.warn(facts, 'the payment is not settled; asking again later');
      await this.#later(order);
    }
  }

  async #perform(order: OrderDocument): Promise<void> {
    switch (order.task) {
      case 'authorize':
        return this.#authorize(order);
      case 'confirm':
        return this.#confirm(order);
      case 'capture':
        return this.#capture(order);
      case 'giveBack':
        return this.#giveBack(order);
      case null:
        return this.#checkTime(order);
    }
  }

  async #authorize(order: OrderDocument): Promise<void> {
    if (new Date() >= payUntil(order)) return this.#runOut(order);
    const payment = await this.#ask(order);
    switch (payment.status) {
      case 'authorized':
      case 'captured':
        await this.#service.take(order, now =>
          steps.pay(now, payment.id, new Date()),
        );
        return;
      case 'declined':
        await this.#service.take(order, now => steps.decline(now, payment.id));
        return;
      case 'voided':
      case 'refunded':
        return this.#runOut(order);
      case 'pending':
        return this.#later(order);
    }
  }

  /** The first time the money is asked for; after a silence, what became of it. */
  async #ask(order: OrderDocument): Promise<Payment> {
    const known = order.attempts > 0 && (await this.#payments.find(order._id));
    if (known) return known;
    return this.#payments.authorize({
      key: order._id,
      amount: order.totals.total.amount,
      method: order.payment.method,
    });
  }

  async #confirm(order: OrderDocument): Promise<void> {
    await this.#service.take(order, now => steps.confirm(now, new Date()));
  }

  async #capture(order: OrderDocument): Promise<void> {
    const { status, id } = await this.#captured(order);
    await this.#settle(order, status, id);
  }

  /** The first time the promised money is taken; after a failure the provider is asked what became of it. */
  async #captured(order: OrderDocument): Promise<Payment> {
    const { _id: key, payment, totals, attempts } = order;
    if (attempts === 0 && payment.id !== null)
      return this.#payments.capture({
        ...{ id: payment.id, key, amount: totals.total },
      });
    const known = await this.#payments.find(key);
    if (!known) throw new Error('the provider has lost the payment');
    return known.status === 'captured' ? known : this.#payments.capture(known);
  }

  async #giveBack(order: OrderDocument): Promise<void> {
    const payment = await this.#payments.find(order._id);
    if (!payment) return this.#neverHeard(order);
    const { status, id } = await this.#undo(payment);
    await this.#settle(order, status, id);
  }

  async #undo(payment: Payment): Promise<Payment> {
    switch (payment.status) {
      case 'authorized':
      case 'pending':
        return this.#payments.void(payment);
      case 'captured':
        return this.#payments.refund(payment);
      case 'declined':
      case 'voided':
      case 'refunded':
        return payment;
    }
  }

  /**
   * A request of ours may still be on its way: only after a while there is
   * nothing to give back. What was waited between the tries tells how long, and
   * no clock, which may have jumped.
   */
  async #neverHeard(order: OrderDocument): Promise<void> {
    let waited = 0;
    for (let attempt = 1; attempt <= order.attempts; attempt += 1)
      waited += backOffDelay(this.#backOff(), attempt);
    if (waited < this.#patienceMs) return this.#later(order);
    await this.#settle(order, 'none', null);
  }

  /** Says how the payment ended, if the order still wants what was done. */
  async #settle(
    order: OrderDocument,
    status: Payment['status'] | 'none',
    id: string | null,
  ): Promise<void> {
    await this.#service.take(order, now =>
      now.task === order.task ? steps.settle(now, status, id) : null,
    );
  }

  async #checkTime(order: OrderDocument): Promise<void> {
    if (order.status === 'placed') await this.#runOut(order);
    else await this.#orders.postpone(order, null);
  }

  async #runOut(order: OrderDocument): Promise<void> {
    await this.#service.take(order, steps.runOut);
  }

  #backOff() {
    return { firstMs: this.#retryMs, maxMs: this.#retryMs * 30 };
  }

  async #later(order: OrderDocument): Promise<void> {
    const wait = backOffDelay(this.#backOff(), order.attempts + 1);
    const at = Date.now() + wait;
    const end = payUntil(order).getTime();
    const due = order.task === 'authorize' ? Math.min(at, end) : at;
    await this.#orders.postpone(order, new Date(Math.max(due, Date.now())));
  }
}
