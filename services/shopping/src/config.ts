import {
  address,
  databaseFields,
  integer,
  serviceConfigFields,
} from '@comptoir/kit/configFields';
import { z } from 'zod';

/** Good for one machine only: whoever reads them can forge cursors and notifications. */
const LOCAL_SECRETS = {
  CURSOR_SECRET: 'cursors-of-a-single-local-machine',
  PAYMENT_SECRET: 'payments-of-a-single-local-machine',
};
const secret = z.string().min(32, 'shorter than 32 characters').optional();

/** Every key that the shopping service reads. */
export const ShoppingConfig = z
  .object({
    ...serviceConfigFields,
    ...databaseFields('shopping'),
    PORT: integer(0, 65_535)
      .default(4003)
      .describe('the port to listen on, 0 to 65535 (default 4003)'),
    PUBLIC_URL: address('http', 'https')
      .optional()
      .describe(
        'where the payment provider reaches this service, http://localhost:4003',
      ),
    PAYMENT_URL: address('http', 'https').describe(
      'the payment provider, http://127.0.0.1:4010',
    ),
    PAYMENT_SECRET: secret.describe(
      'at least 32 characters that the provider signs notifications with; may be left out when COMPTOIR_MODE is local',
    ),
    PAYMENT_TIMEOUT_MS: integer(50, 60_000)
      .default(5_000)
      .describe('milliseconds that the provider has to answer (default 5000)'),
    PAYMENT_RETRY_MS: integer(10, 600_000)
      .default(2_000)
      .describe(
        'milliseconds after which the provider is asked again (default 2000)',
      ),
    HOLD_MS: integer(500, 86_400_000)
      .default(900_000)
      .describe(
        'milliseconds that goods are held for an order that is not paid yet (default 900000)',
      ),
    REDUCED_VAT_CATEGORIES: z
      .string()
      .default('pantry')
      .transform(list => list.split(',').map(one => one.trim()))
      .describe(
        'ids of the categories taxed at 5.5 %, separated by commas (default pantry)',
      ),
    CURSOR_SECRET: secret.describe(
      'at least 32 random characters that sign page cursors, the same for all replicas; may be left out when COMPTOIR_MODE is local',
    ),
  })
  .superRefine((config, context) => {
    if (config.COMPTOIR_MODE === 'local') return;
    for (const key of ['CURSOR_SECRET', 'PAYMENT_SECRET'] as const) {
      if (config[key] !== undefined) continue;
      const message = 'is required outside local mode';
      context.addIssue({ code: 'custom', path: [key], message });
    }
  });
export type ShoppingConfig = z.infer<typeof ShoppingConfig>;

/** The secrets, and in local mode what stands in for them. */
export function secretsOf(config: ShoppingConfig) {
  return {
    cursors: config.CURSOR_SECRET ?? LOCAL_SECRETS.CURSOR_SECRET,
    payments: config.PAYMENT_SECRET ?? LOCAL_SECRETS.PAYMENT_SECRET,
  };
}
