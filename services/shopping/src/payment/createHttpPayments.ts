import { Payment, PaymentList } from '@comptoir/contracts/payments';
import type { z } from 'zod';
import { euros } from '../money/euros.ts';
import { PaymentRefusedError, PaymentSilenceError } from './paymentErrors.ts';
import type { PaymentPort } from './PaymentPort.ts';

/** Creates a client of the payment provider over HTTP. */
export function createHttpPayments(options: {
  url: string;
  /** URL for the notifications of the provider. */
  notifyUrl: string;
  /** Timeout of a request, in milliseconds. */
  timeoutMs: number;
}): PaymentPort {
  const { url, notifyUrl, timeoutMs } = options;

  async function send<T>(
    schema: z.ZodType<T>,
    path: string,
    body?: object,
  ): Promise<T> {
    try {
      const response = await fetch(`${url}${path}`, {
        signal: AbortSignal.timeout(timeoutMs),
        ...(body && {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      });
      const text = await response.text();
      if (response.status >= 400 && response.status < 500) {
        throw new PaymentRefusedError(`${path}: ${response.status} ${text}`);
      }
      if (!response.ok) {
        throw new Error(`${path}: ${response.status}`);
      }
      return schema.parse(JSON.parse(text));
    } catch (error) {
      if (error instanceof PaymentRefusedError) {
        throw error;
      }
      throw new PaymentSilenceError(
        'no valid response from the payment provider',
        {
          cause: error,
        },
      );
    }
  }

  const change =
    (action: 'capture' | 'void' | 'refund') =>
    (payment: Pick<Payment, 'id' | 'key' | 'amount'>) =>
      send(
        Payment,
        `/v1/payments/${encodeURIComponent(payment.id)}/${action}`,
        {
          key: `${payment.key}.${action}`,
          amount: payment.amount,
        },
      );

  return {
    authorize: ({ key, amount, method }) =>
      send(Payment, '/v1/payments', {
        key,
        method,
        notifyUrl,
        orderId: key,
        amount: euros(amount),
      }),
    async find(key) {
      const path = `/v1/payments?key=${encodeURIComponent(key)}`;
      const { items } = await send(PaymentList, path);
      return items[0] ?? null;
    },
    capture: change('capture'),
    void: change('void'),
    refund: change('refund'),
  };
}
