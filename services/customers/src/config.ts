import {
  address,
  integer,
  secret,
  serviceFields,
} from '@comptoir/kit/configFields';
import { defineConfig } from '@comptoir/kit/defineConfig';
import type { z } from 'zod';

/** Every key that the customers service reads. */
export const CustomersConfig = defineConfig({
  ...serviceFields('customers', 4001),
  IDENTITY_SECRET: secret(
    'protect signing keys, sessions, mailed links and cursors, identical in all replicas',
    'identity-of-a-single-local-machine',
  ),
  MAIL_URL: address('http', 'https').describe(
    'the address of the mail provider, http://localhost:4011',
  ),
  SHOP_URL: address('http', 'https').describe(
    'the public address of the storefront; links in mails begin with it',
  ),
  RATE_LIMIT_FACTOR: integer(1, 1_000)
    .default(1)
    .describe(
      'multiplies every rate limit, 1 to 1000 (default 1); more than 1 is for load tests',
    ),
});
export type CustomersConfig = z.infer<typeof CustomersConfig>;
