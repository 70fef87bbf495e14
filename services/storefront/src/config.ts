import {
  address,
  integer,
  serviceConfigFields,
} from '@comptoir/kit/configFields';
import { z } from 'zod';
import { paymentForms } from './PaymentForm.ts';

const MAX_PORT = 65_535;

/** What the storefront reads from the environment. */
export const configSchema = z
  .object({
    COMPTOIR_MODE: serviceConfigFields.COMPTOIR_MODE,
    HOST: serviceConfigFields.HOST,
    LOG_LEVEL: serviceConfigFields.LOG_LEVEL,
    SHUTDOWN_DELAY_MS: serviceConfigFields.SHUTDOWN_DELAY_MS,
    TRUSTED_PROXIES: serviceConfigFields.TRUSTED_PROXIES,
    PORT: integer(0, MAX_PORT)
      .default(4000)
      .describe('the port to listen on (default 4000)'),
    CUSTOMERS_URL: address('http', 'https').describe(
      'the address of the customers service, http://host:4001',
    ),
    PRODUCTS_URL: address('http', 'https').describe(
      'the address of the products service, http://host:4002',
    ),
    SHOPPING_URL: address('http', 'https').describe(
      'the address of the shopping service, http://host:4003',
    ),
    PUBLIC_URL: address('http', 'https')
      .transform(url => url.replace(/\/+$/, ''))
      .describe('the address under which shoppers see the shop'),
    PAYMENT_FORM: z
      .enum(paymentForms)
      .optional()
      .describe(
        'how shoppers pay: stand-in, which moves no money; may be left out when COMPTOIR_MODE is local',
      ),
  })
  .superRefine(({ COMPTOIR_MODE, PAYMENT_FORM }, context) => {
    if (COMPTOIR_MODE !== 'local' && PAYMENT_FORM === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['PAYMENT_FORM'],
        message: 'is required outside local mode',
      });
    }
  });
export type StorefrontConfig = z.output<typeof configSchema>;
