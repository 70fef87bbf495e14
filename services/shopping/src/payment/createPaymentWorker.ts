import type { Log } from '@comptoir/kit/createLog';
import type { Metrics } from '@comptoir/kit/Metrics';
import type { ShoppingConfig } from '../config.ts';
import type { OrderService } from '../orders/OrderService.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import { createHttpPayments } from './createHttpPayments.ts';
import { measurePayments } from './measurePayments.ts';
import { PaymentWorker } from './PaymentWorker.ts';

/**
 * Creates the worker for the configured provider.
 *
 * @param options.url - address of the service for the provider unless PUBLIC_URL is set
 */
export function createPaymentWorker(options: {
  config: ShoppingConfig;
  url: string;
  orders: OrderRepository;
  service: OrderService;
  metrics: Metrics;
  log: Log;
}): PaymentWorker {
  const { config, url, orders, service, metrics, log } = options;
  const payments = createHttpPayments({
    url: config.PAYMENT_URL,
    notifyUrl: `${config.PUBLIC_URL ?? url}/v1/payment-notifications`,
    timeoutMs: config.PAYMENT_TIMEOUT_MS,
  });
  return new PaymentWorker({
    orders,
    service,
    payments: measurePayments(payments, metrics),
    maxInFlightMs: 2 * config.PAYMENT_TIMEOUT_MS,
    log,
  });
}
