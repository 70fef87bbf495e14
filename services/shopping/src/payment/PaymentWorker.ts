import type { Payment } from '@comptoir/contracts/payments';
import { backOffDelay } from '@comptoir/kit/backOff';
import type { Log } from '@comptoir/kit/log';
import { inSpan } from '@comptoir/kit/tracing/spans';
import { contextOf } from '@comptoir/kit/tracing/traceparent';
import type { OrderDocument } from '../models/orderModel.ts';
import type { OrderService } from '../orders/OrderService.ts';
import { payUntil, steps } from '../orders/orderSteps.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import type { PaymentPort } from './PaymentPort.ts';

/** Orders worked on at once. */
const CONCURRENCY = 8;

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
    const workers = Array.from({ length: CONCURRENCY }, async () => {
      for (;;) {
        const order = await this.#orders.claimDue();
        if (!order) return;
        await this.#trace(order);
      }
    });
    await Promise.all(workers);
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
        await this.#service.take(order._id, now =>
          steps.authorize(now, payment.id),
        );
        return;
      case 'declined':
        await this.#service.take(order._id, now =>
          steps.decline(now, payment.id),
        );
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
    await this.#service.take(order._id, now => steps.confirm(now, new Date()));
  }

  async #capture(order: OrderDocument): Promise<void> {
    const payment = await this.#payments.find(order._id);
    if (!payment) throw new Error('the provider has lost the payment');
    const { status, id } =
      payment.status === 'captured'
        ? payment
        : await this.#payments.capture(payment);
    await this.#settle(order, status, id);
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

  /** A request of ours may still be on its way: only after a while there is nothing to give back. */
  async #neverHeard(order: OrderDocument): Promise<void> {
    const since = order.history.at(-1)?.at.getTime() ?? 0;
    if (Date.now() < since + this.#patienceMs) return this.#later(order);
    await this.#settle(order, 'none', null);
  }

  /** Says how the payment ended, if the order still wants what was done. */
  async #settle(
    { _id, task }: OrderDocument,
    status: Payment['status'] | 'none',
    id: string | null,
  ): Promise<void> {
    await this.#service.take(_id, now =>
      now.task === task ? steps.settle(now, status, id) : null,
    );
  }

  async #checkTime(order: OrderDocument): Promise<void> {
    if (order.status === 'placed') await this.#runOut(order);
    else await this.#orders.postpone(order, null);
  }

  async #runOut({ _id }: OrderDocument): Promise<void> {
    await this.#service.take(_id, steps.runOut);
  }

  async #later(order: OrderDocument): Promise<void> {
    const backOff = { firstMs: this.#retryMs, maxMs: this.#retryMs * 30 };
    const wait = backOffDelay(backOff, order.attempts + 1);
    const at = Date.now() + wait;
    const end = payUntil(order).getTime();
    const due = order.task === 'authorize' ? Math.min(at, end) : at;
    await this.#orders.postpone(order, new Date(Math.max(due, Date.now())));
  }
}
