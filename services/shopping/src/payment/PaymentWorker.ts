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

/** Concurrent orders from the queue. */
const CONCURRENCY = 8;
/** Concurrent orders assigned directly by the previous step. */
const MAX_ASSIGNED = 64;

/**
 * Performs the payment tasks of orders without a lock: sends the request to the
 * provider, then applies the step that fits the response and the current state.
 */
export class PaymentWorker {
  readonly #orders: OrderRepository;
  readonly #service: OrderService;
  readonly #payments: PaymentPort;
  readonly #maxInFlightMs: number;
  readonly #log: Log;
  readonly #assigned = new Set<Promise<void>>();
  #stopped = false;

  constructor(options: {
    orders: OrderRepository;
    service: OrderService;
    payments: PaymentPort;
    /** Milliseconds after which an unanswered request can no longer reach the provider. */
    maxInFlightMs: number;
    log: Log;
  }) {
    this.#orders = options.orders;
    this.#service = options.service;
    this.#payments = options.payments;
    this.#maxInFlightMs = options.maxInFlightMs;
    this.#log = options.log;
  }

  /** Performs tasks until none is due. */
  async work(): Promise<void> {
    await this.#orders.tasks.drain({
      concurrency: CONCURRENCY,
      work: ({ item }) => this.#trace(item),
    });
  }

  hasRoom(): boolean {
    return !this.#stopped && this.#assigned.size < MAX_ASSIGNED;
  }

  /** Performs the task of an order that is claimed for this worker. */
  perform(order: OrderDocument): void {
    const work = this.#trace(order).catch((error: unknown) => {
      // The task is claimed again when the lease has expired.
      this.#log.warn(
        { order: order._id, err: error },
        'the task failed; it is retried after its lease',
      );
    });
    this.#assigned.add(work);
    void work.finally(() => this.#assigned.delete(work));
  }

  /** Accepts no more tasks and waits for the assigned ones. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#assigned);
  }

  /** Continues the trace of the request that caused the task. */
  async #trace(order: OrderDocument): Promise<void> {
    const { task, traceparent } = order;
    const work = () => this.#attempt(order);
    if (task === null || traceparent === undefined) {
      return work();
    }
    const facts = { name: `payment ${task}` };
    return inSpan(facts, contextOf(traceparent), work);
  }

  async #attempt(order: OrderDocument): Promise<void> {
    try {
      await this.#perform(order);
    } catch (error) {
      const facts = { order: order._id, task: order.task, err: error };
      this.#log.warn(facts, 'the payment task failed; retrying later');
      await this.#retryLater(order);
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
        return this.#returnPayment(order);
      case null:
        return this.#checkDeadline(order);
    }
  }

  async #authorize(order: OrderDocument): Promise<void> {
    if (this.#isExpired(order)) {
      return this.#expire(order);
    }
    const payment = await this.#requestAuthorization(order);
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
        return this.#expire(order);
      case 'pending':
        return this.#retryLater(order);
    }
  }

  /** Requests the authorization; a retry first queries the provider for the payment. */
  async #requestAuthorization(order: OrderDocument): Promise<Payment> {
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
    const { status, id } = await this.#requestCapture(order);
    await this.#complete(order, status, id);
  }

  /** Requests the capture; a retry first queries the provider for the payment. */
  async #requestCapture(order: OrderDocument): Promise<Payment> {
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
      throw new Error('the payment provider no longer knows the payment');
    }
    return known.status === 'captured' ? known : this.#payments.capture(known);
  }

  async #returnPayment(order: OrderDocument): Promise<void> {
    const payment = await this.#payments.find(order._id);
    if (!payment) {
      return this.#handleUnknown(order);
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
   * Completes the task of a payment that the provider does not know, once no
   * request can still reach the provider. The sum of the retry delays measures
   * this time, since the clock may have moved.
   */
  async #handleUnknown(order: OrderDocument): Promise<void> {
    const waited = this.#orders.tasks.waitedMs(order.attempts);
    if (waited < this.#maxInFlightMs) {
      return this.#retryLater(order);
    }
    await this.#complete(order, 'none', null);
  }

  /** Stores the final status of the payment, if the order still has the task. */
  async #complete(
    order: OrderDocument,
    status: Payment['status'] | 'none',
    id: string | null,
  ): Promise<void> {
    await this.#service.apply(order, now =>
      now.task === order.task ? steps.complete(now, status, id) : null,
    );
  }

  async #checkDeadline(order: OrderDocument): Promise<void> {
    if (order.status !== 'placed') {
      await this.#orders.tasks.complete(claimOf(order));
    } else if (this.#isExpired(order)) {
      await this.#expire(order);
    } else {
      await this.#retryLater(order);
    }
  }

  /** Whether the deadline has passed: by the clock or, in case it moved back, by the sum of the retry delays. */
  #isExpired(order: OrderDocument): boolean {
    const end = payUntil(order).getTime();
    const waited = this.#orders.tasks.waitedMs(order.attempts);
    return Date.now() >= end || waited >= end - order.placedAt.getTime();
  }

  async #expire(order: OrderDocument): Promise<void> {
    await this.#service.apply(order, steps.expire);
  }

  async #retryLater(order: OrderDocument): Promise<void> {
    const hasDeadline = order.task === 'authorize' || order.task === null;
    await this.#orders.tasks.postpone(
      claimOf(order),
      order.attempts + 1,
      hasDeadline ? payUntil(order) : undefined,
    );
  }
}

/** Returns the claim of the order. @throws Error when it has none */
function claimOf({ _id: id, taskLease: until }: OrderDocument): ClaimRef {
  if (until) {
    return { id, until };
  }
  throw new Error(`the order ${id} is not claimed`);
}
