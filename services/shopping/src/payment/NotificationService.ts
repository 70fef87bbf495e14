import type { PaymentNotification } from '@comptoir/contracts/payments';
import type { OrderDocument } from '../models/orderModel.ts';
import type { OrderChange } from '../orders/OrderChange.ts';
import type { OrderService } from '../orders/OrderService.ts';
import { steps } from '../orders/orderSteps.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';

/**
 * Uses notifications as hints only: the status of the payment is read from the
 * provider, so late, repeated and reordered notifications are harmless.
 */
export class NotificationService {
  readonly #orders: OrderRepository;
  readonly #service: OrderService;
  readonly #wake: () => void;

  constructor(options: {
    orders: OrderRepository;
    service: OrderService;
    /** Makes the payment worker poll. */
    wake: () => void;
  }) {
    this.#orders = options.orders;
    this.#service = options.service;
    this.#wake = options.wake;
  }

  async consume({ payment }: PaymentNotification): Promise<void> {
    const order = await this.#orders.find(payment.key);
    if (!order) {
      return;
    }
    if (isUnwanted(order)) {
      await this.#service.apply(order, now =>
        isUnwanted(now) ? refundLate(now) : null,
      );
    }
    // A task that is due is performed anyway.
    if (order.task === null || (order.dueAt ?? 0) <= new Date()) {
      return;
    }
    await this.#orders.tasks.makeDue(payment.key);
    this.#wake();
  }
}

/** Whether the order is rejected or cancelled and its payment was unknown until now. */
function isUnwanted({ status, task, payment }: OrderDocument): boolean {
  const over = status === 'rejected' || status === 'cancelled';
  return over && task === null && payment.asked && payment.status === 'none';
}

function refundLate(order: OrderDocument): OrderChange {
  return { ...steps.complete(order, 'pending', null), task: 'giveBack' };
}
