import type { PaymentStatus } from '@comptoir/contracts/payments';
import { Histogram, type Metrics } from '@comptoir/kit/metrics';
import { PaymentRefusedError } from './paymentErrors.ts';
import type { PaymentPort } from './PaymentPort.ts';

/**
 * The same port, which times every request to the provider by what came of it:
 * the payment's status, `unknown` for none, `refused`, or `silence`.
 */
export function measurePayments(
  port: PaymentPort,
  metrics: Metrics,
): PaymentPort {
  const seconds = new Histogram({
    name: 'shopping_payment_seconds',
    help: 'Time that the payment provider took, in seconds, by what was asked and what came of it',
    labelNames: ['operation', 'outcome'],
    buckets: [0.005, 0.02, 0.1, 0.3, 1, 3, 10],
    registers: [metrics],
  });
  async function timed<T extends { status: PaymentStatus } | null>(
    operation: keyof PaymentPort,
    ask: () => Promise<T>,
  ): Promise<T> {
    const end = seconds.startTimer({ operation });
    try {
      const payment = await ask();
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
