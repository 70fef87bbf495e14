import {
  address,
  cursorFields,
  serviceFields,
} from '@comptoir/kit/configFields';
import { defineConfig } from '@comptoir/kit/defineConfig';
import type { z } from 'zod';

/** All configuration keys of the products service. */
export const ProductsConfig = defineConfig({
  ...serviceFields('products', 4002),
  ...cursorFields,
  PUBLIC_URL: address('http', 'https')
    .optional()
    .describe('the public URL of this service, http://localhost:4002'),
});
export type ProductsConfig = z.infer<typeof ProductsConfig>;
