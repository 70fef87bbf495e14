import type {
  CancellationReason,
  OrderStatus,
  RejectionReason,
} from '@comptoir/contracts/orders';
import { Counter, type Metrics } from '@comptoir/kit/Metrics';

/** Counts orders by the status they reach, with the reason of a rejection or cancellation. */
export class OrderMetrics {
  readonly #orders: Counter<'status' | 'reason'>;

  constructor(metrics: Metrics) {
    this.#orders = new Counter({
      name: 'shopping_orders_total',
      help: 'Orders that reached a status; reason: why they were rejected or cancelled, else none',
      labelNames: ['status', 'reason'],
      registers: [metrics],
    });
    // Alerts read increases, which Prometheus sees only from a value that it scraped before.
    this.#orders.inc({ status: 'rejected', reason: 'payment-unanswered' }, 0);
    this.#orders.inc({ status: 'cancelled', reason: 'stock-lost' }, 0);
  }

  countStatus(
    status: OrderStatus,
    reason: RejectionReason | CancellationReason | null = null,
  ): void {
    this.#orders.inc({ status, reason: reason ?? 'none' });
  }
}
