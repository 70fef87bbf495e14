import {
  type PaymentNotification,
  SIGNATURE_HEADER,
} from '@comptoir/contracts/payments';
import type { Log } from '@comptoir/kit/createLog';
import { signBody } from '@comptoir/kit/signature';
import { inSpan } from '@comptoir/kit/tracing/spans';
import { contextOf } from '@comptoir/kit/tracing/traceparent';
import type { PaymentLedger } from './PaymentLedger.ts';
import type { PaymentService } from './PaymentService.ts';

/** Response timeout of the receiver, in milliseconds. */
const TIMEOUT_MS = 3_000;

/** Sends all pending notifications; a failed one is retried by the next call. */
export async function sendNotices(options: {
  ledger: PaymentLedger;
  payments: PaymentService;
  secret: string;
  log: Log;
}): Promise<void> {
  const { ledger, payments, secret, log } = options;
  for (const { id, account } of ledger.notices()) {
    const notification: PaymentNotification = { id, payment: account.payment };
    const body = JSON.stringify(notification);
    const send = async () => {
      const response = await fetch(account.notifyUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [SIGNATURE_HEADER]: signBody(secret, body),
        },
        body,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.arrayBuffer();
      // A client error is permanent: the notification is not retried.
      if (response.status < 500) {
        await payments.acknowledge(id);
      }
    };
    try {
      const facts = { name: 'notify' };
      await inSpan(facts, contextOf(account.traceparent), send);
    } catch (error) {
      log.debug(
        { err: error, notice: id },
        'a notification was not delivered; retrying later',
      );
    }
  }
}
