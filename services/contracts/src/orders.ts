import { z } from 'zod';
import { PostalAddress } from './address.ts';
import { LocalizedText, Money, Problem, Sku, Slug } from './common.ts';
import { Image } from './products.ts';

/** Status of an order; rejected, cancelled, delivered and refunded do not change without an action. */
export const OrderStatus = z
  .enum([
    'placed',
    'reserved',
    'paid',
    'confirmed',
    'shipped',
    'delivered',
    'rejected',
    'cancelled',
    'refunded',
  ])
  .meta({ id: 'OrderStatus' });
export type OrderStatus = z.infer<typeof OrderStatus>;

/** Value added tax in hundredths of a percent: 2000 is 20 %, 550 is 5.5 %. */
export const VatRate = z.int().min(0).max(10_000);

/** Maximum units of one SKU in a basket or an order. */
export const MAX_QUANTITY = 20;

/** Maximum number of SKUs in a basket or an order. */
export const MAX_LINES = 50;

/** An ordered SKU with its name and price at the time of the order; prices include VAT. */
export const OrderLine = z
  .object({
    sku: Sku,
    productId: z.string(),
    slug: Slug,
    name: LocalizedText,
    variantName: LocalizedText,
    image: z.union([Image, z.null()]),
    quantity: z.int().min(1).max(MAX_QUANTITY),
    unitPrice: Money,
    vatRate: VatRate,
    /** `quantity` times `unitPrice`. */
    total: Money,
  })
  .strict()
  .meta({ id: 'OrderLine' });
export type OrderLine = z.infer<typeof OrderLine>;

/** The contained VAT of one rate. */
export const VatShare = z
  .object({ rate: VatRate, amount: Money })
  .strict()
  .meta({ id: 'VatShare' });
export type VatShare = z.infer<typeof VatShare>;

/** Sums of an order; all include VAT, whose amount is in `vat`. */
export const OrderTotals = z
  .object({
    subtotal: Money,
    shipping: Money,
    /** Contained in `total`, one entry per rate, highest rate first. */
    vat: z.array(VatShare).max(10),
    /** The charged amount: `subtotal` plus `shipping`. */
    total: Money,
  })
  .strict()
  .meta({ id: 'OrderTotals' });
export type OrderTotals = z.infer<typeof OrderTotals>;

/** Why no order was placed; contains `newTotal` if the total differs from the shown one. */
export const CheckoutProblem = Problem.extend({
  newTotal: Money.optional(),
}).meta({ id: 'CheckoutProblem' });

/** Why an order was rejected. */
export const RejectionReason = z
  .enum(['stock-missing', 'payment-declined', 'payment-unanswered'])
  .meta({ id: 'RejectionReason' });
export type RejectionReason = z.infer<typeof RejectionReason>;

/** Why an order was cancelled; `stock-lost`: its reservation had ended before it was confirmed. */
export const CancellationReason = z
  .enum(['customer', 'staff', 'stock-lost'])
  .meta({ id: 'CancellationReason' });
export type CancellationReason = z.infer<typeof CancellationReason>;

/** A SKU with less stock than ordered. */
export const MissingStock = z
  .object({
    sku: Sku,
    /** Units. */
    wanted: z.int().min(1),
    available: z.int().min(0),
  })
  .strict()
  .meta({ id: 'MissingStock' });
export type MissingStock = z.infer<typeof MissingStock>;

/** The time of an order's change of status. */
export const OrderStep = z
  .object({ status: OrderStatus, at: z.iso.datetime() })
  .strict()
  .meta({ id: 'OrderStep' });

/** An order in the view of its customer and of staff. */
export const Order = z
  .object({
    id: z.string(),
    number: z.string(),
    customerId: z.string(),
    /** Increases by one with each change. */
    version: z.int().min(1),
    status: OrderStatus,
    /** Reason of the rejection or cancellation; else null. */
    reason: z.union([RejectionReason, CancellationReason]).nullable(),
    /** SKUs with too little stock. */
    missing: z.array(MissingStock),
    lines: z.array(OrderLine),
    totals: OrderTotals,
    /** Null once the customer's account is deleted. */
    address: PostalAddress.nullable(),
    shippingMethod: z.object({ id: z.string(), name: LocalizedText }).strict(),
    payment: z
      .object({
        method: z.string(),
        status: z.enum([
          'none',
          'pending',
          'authorized',
          'declined',
          'captured',
          'voided',
          'refunded',
        ]),
      })
      .strict(),
    shipment: z
      .object({ carrier: z.string(), trackingCode: z.string().nullable() })
      .strict()
      .nullable(),
    /** Oldest first. */
    history: z.array(OrderStep),
    /** Whether its customer can still cancel it. */
    cancellable: z.boolean(),
    placedAt: z.iso.datetime(),
  })
  .strict()
  .meta({ id: 'Order' });
export type Order = z.infer<typeof Order>;

/** Newest first. */
export const OrderList = z
  .object({ items: z.array(Order), nextCursor: z.string().nullable() })
  .strict()
  .meta({ id: 'OrderList' });
