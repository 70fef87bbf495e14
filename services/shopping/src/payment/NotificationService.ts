import type { PaymentNotification } from '@comptoir/contracts/payments';
import type { OrderDocument } from '../models/orderModel.ts';
import type { OrderChange } from '../orders/OrderChange.ts';
import type { OrderService } from '../orders/OrderService.ts';
import { steps } from '../orders/orderSteps.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';

/**
 * Takes a notification as a hint to look: what it claims is asked of the
 * provider again, so that late, repeated and reordered ones do no harm.
 */
export class NotificationService {
  readonly #orders: OrderRepository;
  readonly #service: OrderService;
  readonly #wake: () => void;

  constructor(options: {
    orders: OrderRepository;
    service: OrderService;
    /** Tells the one who asks the provider that an order is due. */
    wake: () => void;
  }) {
    this.#orders = options.orders;
    this.#service = options.service;
    this.#wake = options.wake;
  }

  async take({ payment }: PaymentNotification): Promise<void> {
    const order = await this.#orders.find(payment.key);
    if (!order) return;
    if (isUnwanted(order))
      await this.#service.take(order, now =>
        isUnwanted(now) ? giveBackAfterAll(now) : null,
      );
    // Somebody asks already, unless it is to be done later.
    if (order.task === null || (order.dueAt ?? 0) <= new Date()) return;
    await this.#orders.hurry(payment.key);
    this.#wake();
  }
}

/** An order that came to nothing, whose payment was never heard of until now. */
function isUnwanted({ status, task, payment }: OrderDocument): boolean {
  const over = status === 'rejected' || status === 'cancelled';
  return over && task === null && payment.asked && payment.status === 'none';
}

function giveBackAfterAll(order: OrderDocument): OrderChange {
  return { ...steps.settle(order, 'pending', null), task: 'giveBack' };
}
