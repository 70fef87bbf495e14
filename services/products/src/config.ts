import {
  address,
  databaseFields,
  integer,
  serviceConfigFields,
} from '@comptoir/kit/configFields';
import { z } from 'zod';

/** Good for one machine only: whoever reads this can forge cursors, and gains nothing by it. */
const LOCAL_CURSOR_SECRET = 'cursors-of-a-single-local-machine';

/** Every key that the products service reads. */
export const ProductsConfig = z
  .object({
    ...serviceConfigFields,
    ...databaseFields('products'),
    PORT: integer(0, 65_535)
      .default(4002)
      .describe('the port to listen on, 0 to 65535 (default 4002)'),
    PUBLIC_URL: address('http', 'https')
      .optional()
      .describe('where this service is reached, http://localhost:4002'),
    CURSOR_SECRET: z
      .string()
      .min(32, 'shorter than 32 characters')
      .optional()
      .describe(
        'at least 32 random characters that sign page cursors, the same for all replicas; may be left out when COMPTOIR_MODE is local',
      ),
  })
  .refine(
    config =>
      config.COMPTOIR_MODE === 'local' || config.CURSOR_SECRET !== undefined,
    {
      path: ['CURSOR_SECRET'],
      message: 'is required outside local mode',
      // Also when other keys are bad: all are named at once.
      when: () => true,
    },
  );
export type ProductsConfig = z.infer<typeof ProductsConfig>;

/** The secret to sign cursors with. */
export function cursorSecret(config: ProductsConfig): string {
  return config.CURSOR_SECRET ?? LOCAL_CURSOR_SECRET;
}
