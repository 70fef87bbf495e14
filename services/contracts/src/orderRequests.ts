import { z } from 'zod';
import { PostalAddress } from './address.ts';
import { Money } from './common.ts';
import { OrderStatus } from './orders.ts';
import { pageQuery } from './page.ts';

/** Places an order for the customer's basket. */
export const OrderInput = z
  .strictObject({
    address: PostalAddress,
    /** Id of a shipping method of the address's country. */
    shippingMethod: z.string().min(1).max(40),
    paymentMethod: z
      .string()
      .regex(/^[\w-]{1,60}$/, 'must be letters, digits, _ and -'),
    /** The total that the shopper was shown, shipping and VAT included. */
    shownTotal: Money,
  })
  .meta({ id: 'OrderInput' });
export type OrderInput = z.infer<typeof OrderInput>;

/** A reason as free text. */
export const NoteInput = z
  .strictObject({ note: z.string().trim().max(500).nullable().default(null) })
  .meta({ id: 'NoteInput' });

/** The carrier and tracking code of a shipment. */
export const ShipmentInput = z
  .strictObject({
    carrier: z.string().trim().min(1).max(80),
    trackingCode: z.string().trim().min(1).max(80).nullable().default(null),
  })
  .meta({ id: 'ShipmentInput' });
export type ShipmentInput = z.infer<typeof ShipmentInput>;

/** The query of `GET /v1/orders`. */
export const OrderQuery = z.strictObject({
  status: OrderStatus.optional(),
  /** An order's number or id, or a customer's id. */
  q: z.string().trim().min(1).max(100).optional(),
  ...pageQuery(100, 24),
});
export type OrderQuery = z.infer<typeof OrderQuery>;
