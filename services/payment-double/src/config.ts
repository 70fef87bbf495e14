import { integer, processFields, secret } from '@comptoir/kit/configFields';
import { defineConfig } from '@comptoir/kit/defineConfig';
import { z } from 'zod';

/** Every key that the payment double reads. */
export const PaymentDoubleConfig = defineConfig({
  ...processFields(4010),
  DATA_DIR: z.string().min(1).describe('the folder of the payment journal'),
  PAYMENT_SECRET: secret(
    'sign notifications, identical to the one of the shopping service',
    'payments-of-a-single-local-machine',
  ),
  LATE_MS: integer(0, 3_600_000)
    .default(8_000)
    .describe(
      'milliseconds after which card-late is authorized (default 8000)',
    ),
  TICK_MS: integer(10, 60_000)
    .default(250)
    .describe(
      'milliseconds between two polls for due notifications (default 250)',
    ),
});
export type PaymentDoubleConfig = z.infer<typeof PaymentDoubleConfig>;
