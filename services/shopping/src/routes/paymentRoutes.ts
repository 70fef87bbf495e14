import {
  PaymentNotification,
  SIGNATURE_HEADER,
} from '@comptoir/contracts/payments';
import { AuthenticationError, InputError } from '@comptoir/kit/errors';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { holdsSignature } from '@comptoir/kit/signature';
import { z } from 'zod';
import type { NotificationService } from '../payment/NotificationService.ts';

/** Size limit of a notification, in bytes. */
const LIMIT = 16 * 1024;

/** Route that the payment provider calls. */
export function paymentRoutes(options: {
  notifications: NotificationService;
  /** Secret with which the provider signs. */
  secret: string;
}): Route[] {
  const { notifications, secret } = options;
  return [
    defineRoute({
      ...bareRoute,
      method: 'post',
      path: '/v1/payment-notifications',
      operationId: 'notifyOfPayment',
      summary:
        'Receives a notification of the payment provider; it may be late or repeated',
      tag: 'payments',
      access: 'public',
      bytes: {
        types: ['application/json'],
        limit: LIMIT,
        schema: PaymentNotification,
      },
      headers: z.object({ [SIGNATURE_HEADER]: z.string().optional() }),
      body: z.instanceof(Buffer, { error: 'is empty' }),
      responses: { 204: { description: 'Accepted' } },
      handle: async ({ headers, body }) => {
        if (!holdsSignature(secret, body, headers[SIGNATURE_HEADER])) {
          throw new AuthenticationError('The signature is not valid.');
        }
        await notifications.consume(parse(body));
        return { status: 204 };
      },
    }),
  ];
}

function parse(body: Buffer): PaymentNotification {
  try {
    return PaymentNotification.parse(JSON.parse(body.toString('utf8')));
  } catch (cause) {
    throw new InputError('The notification is not valid.', { cause });
  }
}
