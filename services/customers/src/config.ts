import {
  address,
  databaseFields,
  integer,
  serviceConfigFields,
} from '@comptoir/kit/configFields';
import { z } from 'zod';

/** Good for one machine only: whoever reads this can sign tokens there. */
const LOCAL_SECRET = 'identity-of-a-single-local-machine';

/** Every key that the customers service reads. */
export const CustomersConfig = z
  .object({
    ...serviceConfigFields,
    ...databaseFields('customers'),
    PORT: integer(0, 65_535)
      .default(4001)
      .describe('the port to listen on, 0 to 65535 (default 4001)'),
    IDENTITY_SECRET: z
      .string()
      .min(32, 'shorter than 32 characters')
      .optional()
      .describe(
        'at least 32 random characters that protect signing keys, sessions, mailed links and cursors, the same for all replicas; may be left out when COMPTOIR_MODE is local',
      ),
    MAIL_URL: address('http', 'https').describe(
      'where mails are handed over, http://localhost:4011',
    ),
    SHOP_URL: address('http', 'https').describe(
      'where shoppers reach the storefront; links in mails begin with it',
    ),
    RATE_LIMIT_FACTOR: integer(1, 1_000)
      .default(1)
      .describe(
        'multiplies how often one may try, 1 to 1000 (default 1); more than 1 is for load tests',
      ),
  })
  .superRefine((config, context) => {
    const { COMPTOIR_MODE, IDENTITY_SECRET } = config;
    if (COMPTOIR_MODE !== 'local' && IDENTITY_SECRET === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['IDENTITY_SECRET'],
        message: 'is required outside local mode',
      });
    }
  });
export type CustomersConfig = z.infer<typeof CustomersConfig>;

/** The secret from which all others are derived. */
export function identitySecret(
  config: Pick<CustomersConfig, 'IDENTITY_SECRET'>,
): string {
  return config.IDENTITY_SECRET ?? LOCAL_SECRET;
}
