import {
  address,
  processFields,
  proxyFields,
  requiredOutsideLocal,
} from '@comptoir/kit/configFields';
import { defineConfig } from '@comptoir/kit/defineConfig';
import { z } from 'zod';
import { paymentForms } from './PaymentForm.ts';

/** Every key that the storefront reads. */
export const StorefrontConfig = defineConfig({
  ...processFields(4000),
  ...proxyFields,
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
    .describe('the public address of the shop'),
  PAYMENT_FORM: requiredOutsideLocal(
    z.enum(paymentForms),
    'the payment form of the checkout: stand-in, which charges no money',
  ),
});
export type StorefrontConfig = z.infer<typeof StorefrontConfig>;
