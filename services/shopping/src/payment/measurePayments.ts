import type { PaymentStatus } from '@comptoir/contracts/payments';
import { Histogram, type Metrics } from '@comptoir/kit/Metrics';
import { PaymentRefusedError } from './paymentErrors.ts';
import type { PaymentPort } from './PaymentPort.ts';

/**
 * Wraps a payment port and measures each request by outcome: the status of the
 * payment, `unknown` without a payment, `refused`, or `silence`.
 */
export function measurePayments(
  port: PaymentPort,
  metrics: Metrics,
): PaymentPort {
  const seconds = new Histogram({
    name: 'shopping_payment_request_duration_seconds',
    help: 'Duration of requests to the payment provider in seconds, by operation and outcome',
    labelNames: ['operation', 'outcome'],
    buckets: [0.005, 0.02, 0.1, 0.3, 1, 3, 10],
    registers: [metrics],
  });
  async function timed<T extends { status: PaymentStatus } | null>(
    operation: keyof PaymentPort,
    send: () => Promise<T>,
  ): Promise<T> {
    const end = seconds.startTimer({ operation });
    try {
      const payment = await send();
      end({ outcome: payment?.status ?? 'unknown' });
      return payment;
    } catch (error) {
      const refused = error instanceof PaymentRefusedError;
      end({ outcome: refused ? 'refused' : 'silence' });
      throw error;
    }
  }
  return {
    authorize: request => timed('authorize', () => port.authorize(request)),
    find: key => timed('find', () => port.find(key)),
    capture: payment => timed('capture', () => port.capture(payment)),
    void: payment => timed('void', () => port.void(payment)),
    refund: payment => timed('refund', () => port.refund(payment)),
  };
}
