import type { Payment } from '@comptoir/contracts/payments';
import type { Log } from '@comptoir/kit/createLog';
import type { ClaimRef } from '@comptoir/kit/mongo/DueQueueOptions';
import { inSpan } from '@comptoir/kit/tracing/spans';
import { contextOf } from '@comptoir/kit/tracing/traceparent';
import type { OrderDocument } from '../models/orderModel.ts';
import type { OrderService } from '../orders/OrderService.ts';
import { payUntil, steps } from '../orders/orderSteps.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import type { PaymentPort } from './PaymentPort.ts';

/** Orders at once that were found in the queue. */
const CONCURRENCY = 8;
/** Orders at once whose tasks were assigned by the step before. */
const MOST_ASSIGNED = 64;

/**
 * Does the payment tasks of orders, outside of any lock: it asks the provider,
 * then applies the step that the answer allows by then.
 */
export class PaymentWorker {
  readonly #orders: OrderRepository;
  readonly #service: OrderService;
  readonly #payments: PaymentPort;
  readonly #patienceMs: number;
  readonly #log: Log;
  readonly #assigned = new Set<Promise<void>>();
  #stopped = false;

  constructor(options: {
    orders: OrderRepository;
    service: OrderService;
    payments: PaymentPort;
    /** Milliseconds after which a request without an answer can no longer arrive. */
    patienceMs: number;
    log: Log;
  }) {
    this.#orders = options.orders;
    this.#service = options.service;
    this.#payments = options.payments;
    this.#patienceMs = options.patienceMs;
    this.#log = options.log;
  }

  /** Works until no order is due. */
  async work(): Promise<void> {
    await this.#orders.tasks.drain({
      concurrency: CONCURRENCY,
      work: ({ item }) => this.#trace(item),
    });
  }

  hasRoom(): boolean {
    return !this.#stopped && this.#assigned.size < MOST_ASSIGNED;
  }

  /** Does the task of an order that was claimed for this worker. */
  perform(order: OrderDocument): void {
    const work = this.#trace(order).catch((error: unknown) => {
      // It is claimed again once the lease has ended.
      this.#log.warn({ order: order._id, err: error }, 'a task is left behind');
    });
    this.#assigned.add(work);
    void work.finally(() => this.#assigned.delete(work));
  }

  /** Accepts nothing more and waits for the assigned tasks. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#assigned);
  }

  /** Continues the trace of the request that caused the task. */
  async #trace(order: OrderDocument): Promise<void> {
    const { task, traceparent } = order;
    const work = () => this.#serve(order);
    if (task === null || traceparent === undefined) {
      return work();
    }
    const facts = { name: `payment ${task}` };
    return inSpan(facts, contextOf(traceparent), work);
  }

  async #serve(order: OrderDocument): Promise<void> {
    try {
      await this.#perform(order);
    } catch (error) {
      const facts = { order: order._id, task: order.task, err: error };
      this.#log.warn(facts, 'the payment is not completed; asking again later');
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
    if (this.#isOver(order)) {
      return this.#runOut(order);
    }
    const payment = await this.#ask(order);
    switch (payment.status) {
      case 'authorized':
      case 'captured':
        await this.#service.apply(order, now =>
          steps.pay(now, payment.id, new Date()),
        );
        return;
      case 'declined':
        await this.#service.apply(order, now => steps.decline(now, payment.id));
        return;
      case 'voided':
      case 'refunded':
        return this.#runOut(order);
      case 'pending':
        return this.#later(order);
    }
  }

  /** Requests the authorization first; after a silence, asks what became of it. */
  async #ask(order: OrderDocument): Promise<Payment> {
    const known = order.attempts > 0 && (await this.#payments.find(order._id));
    if (known) {
      return known;
    }
    return this.#payments.authorize({
      key: order._id,
      amount: order.totals.total.amount,
      method: order.payment.method,
    });
  }

  async #confirm(order: OrderDocument): Promise<void> {
    await this.#service.apply(order, now => steps.confirm(now, new Date()));
  }

  async #capture(order: OrderDocument): Promise<void> {
    const { status, id } = await this.#captured(order);
    await this.#complete(order, status, id);
  }

  /** Captures first; after a failure, asks what became of it. */
  async #captured(order: OrderDocument): Promise<Payment> {
    const { _id: key, payment, totals, attempts } = order;
    if (attempts === 0 && payment.id !== null) {
      return this.#payments.capture({
        id: payment.id,
        key,
        amount: totals.total,
      });
    }
    const known = await this.#payments.find(key);
    if (!known) {
      throw new Error('the provider has lost the payment');
    }
    return known.status === 'captured' ? known : this.#payments.capture(known);
  }

  async #giveBack(order: OrderDocument): Promise<void> {
    const payment = await this.#payments.find(order._id);
    if (!payment) {
      return this.#neverHeard(order);
    }
    const { status, id } = await this.#undo(payment);
    await this.#complete(order, status, id);
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
   * A request may still be on its way to the provider: only after a while there
   * is nothing to refund. The delays between attempts measure that while, not
   * the clock, which may have moved.
   */
  async #neverHeard(order: OrderDocument): Promise<void> {
    const waited = this.#orders.tasks.waitedMs(order.attempts);
    if (waited < this.#patienceMs) {
      return this.#later(order);
    }
    await this.#complete(order, 'none', null);
  }

  /** Stores how the payment ended, if the order still has the task. */
  async #complete(
    order: OrderDocument,
    status: Payment['status'] | 'none',
    id: string | null,
  ): Promise<void> {
    await this.#service.apply(order, now =>
      now.task === order.task ? steps.complete(now, status, id) : null,
    );
  }

  async #checkTime(order: OrderDocument): Promise<void> {
    if (order.status !== 'placed') {
      await this.#orders.tasks.complete(claimOf(order));
    } else if (this.#isOver(order)) {
      await this.#runOut(order);
    } else {
      await this.#later(order);
    }
  }

  /** Whether the deadline has passed, by the clock or, if it moved back, by the delays between attempts. */
  #isOver(order: OrderDocument): boolean {
    const end = payUntil(order).getTime();
    const waited = this.#orders.tasks.waitedMs(order.attempts);
    return Date.now() >= end || waited >= end - order.placedAt.getTime();
  }

  async #runOut(order: OrderDocument): Promise<void> {
    await this.#service.apply(order, steps.runOut);
  }

  async #later(order: OrderDocument): Promise<void> {
    const hasDeadline = order.task === 'authorize' || order.task === null;
    await this.#orders.tasks.postpone(
      claimOf(order),
      order.attempts + 1,
      hasDeadline ? payUntil(order) : undefined,
    );
  }
}

/** A worker has only claimed orders. */
function claimOf({ _id: id, taskLease: until }: OrderDocument): ClaimRef {
  if (until) {
    return { id, until };
  }
  throw new Error(`the order ${id} is not claimed`);
}
