import {
  address,
  cursorFields,
  serviceFields,
} from '@comptoir/kit/configFields';
import { defineConfig } from '@comptoir/kit/defineConfig';
import type { z } from 'zod';

/** Every key that the products service reads. */
export const ProductsConfig = defineConfig({
  ...serviceFields('products', 4002),
  ...cursorFields,
  PUBLIC_URL: address('http', 'https')
    .optional()
    .describe('where this service is reached, http://localhost:4002'),
});
export type ProductsConfig = z.infer<typeof ProductsConfig>;
