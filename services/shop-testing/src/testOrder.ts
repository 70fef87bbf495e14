import type { OrderInput } from '@comptoir/contracts/orderRequests';
import type { z } from 'zod';

/** Price of one unit of a test product, in cents. */
export const PRICE = 1_000;
/** Standard shipping to France, in cents. */
export const SHIPPING = 590;

/** Where test orders are sent. */
export const ADDRESS: z.input<typeof OrderInput>['address'] = {
  name: 'Camille Martin',
  street: '3 rue des Lilas',
  postalCode: '69001',
  city: 'Lyon',
  country: 'FR',
};
