import { z } from 'zod';
import { LocalizedText, Money, Sku, Slug } from './common.ts';
import { MAX_LINES, MAX_QUANTITY, VatRate, VatShare } from './orders.ts';
import { Availability, Image } from './products.ts';

/** Id of a guest's basket; knowing it grants access. */
export const BasketId = z
  .string()
  .regex(/^bsk_[0-9a-f]{32}$/, 'must be the id of a basket');

/** One SKU in a basket, priced as of now. */
export const BasketLine = z
  .object({
    sku: Sku,
    productId: z.string(),
    slug: Slug,
    name: LocalizedText,
    variantName: LocalizedText,
    image: z.union([Image, z.null()]),
    quantity: z.int().min(1).max(MAX_QUANTITY),
    /** Includes VAT. */
    unitPrice: Money,
    /** What it cost when it was put in. */
    addedPrice: Money,
    /** What happened since it was put in; `withdrawn`: no longer sold, and not counted. */
    change: z.enum(['none', 'cheaper', 'dearer', 'withdrawn']),
    /** A hint: only an order's reservation is a promise. Null when nothing is known. */
    availability: Availability.nullable(),
    vatRate: VatRate,
    /** `quantity` times `unitPrice`. */
    total: Money,
  })
  .strict()
  .meta({ id: 'BasketLine' });
export type BasketLine = z.infer<typeof BasketLine>;

/** A basket, priced as of now; shipping is not in it. */
export const Basket = z
  .object({
    id: z.string(),
    lines: z.array(BasketLine).max(MAX_LINES),
    /** Units over all lines that are sold. */
    itemCount: z.int().min(0),
    /** Of the lines that are sold, VAT included. */
    subtotal: Money,
    /** Contained in `subtotal`. */
    vat: z.array(VatShare),
    updatedAt: z.iso.datetime(),
  })
  .strict()
  .meta({ id: 'Basket' });
export type Basket = z.infer<typeof Basket>;

/** The units of a SKU in the basket; 0 removes the line. */
export const LineInput = z
  .strictObject({ quantity: z.int().min(0).max(MAX_QUANTITY) })
  .meta({ id: 'LineInput' });

/** The guest's basket whose lines are added to the customer's. */
export const MergeInput = z
  .strictObject({ basketId: BasketId })
  .meta({ id: 'MergeInput' });
