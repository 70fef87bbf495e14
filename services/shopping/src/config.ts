import {
  address,
  cursorFields,
  integer,
  secret,
  serviceFields,
} from '@comptoir/kit/configFields';
import { defineConfig } from '@comptoir/kit/defineConfig';
import { z } from 'zod';

/** Every key that the shopping service reads. */
export const ShoppingConfig = defineConfig({
  ...serviceFields('shopping', 4003),
  ...cursorFields,
  PUBLIC_URL: address('http', 'https')
    .optional()
    .describe(
      'the address of this service for the payment provider, http://localhost:4003',
    ),
  PAYMENT_URL: address('http', 'https').describe(
    'the address of the payment provider, http://127.0.0.1:4010',
  ),
  PAYMENT_SECRET: secret(
    'the provider signs notifications with',
    'payments-of-a-single-local-machine',
  ),
  PAYMENT_TIMEOUT_MS: integer(50, 60_000)
    .default(5_000)
    .describe(
      'timeout of a request to the payment provider, in milliseconds (default 5000)',
    ),
  PAYMENT_RETRY_MS: integer(10, 600_000)
    .default(2_000)
    .describe(
      'delay before the first retry of a payment task, in milliseconds (default 2000)',
    ),
  HOLD_MS: integer(500, 86_400_000)
    .default(900_000)
    .describe(
      'milliseconds for which stock is reserved for an unpaid order (default 900000)',
    ),
  REDUCED_VAT_CATEGORIES: z
    .string()
    .default('pantry')
    .transform(list => list.split(',').map(one => one.trim()))
    .describe(
      'ids of the categories taxed at 5.5 %, separated by commas (default pantry)',
    ),
});
export type ShoppingConfig = z.infer<typeof ShoppingConfig>;
