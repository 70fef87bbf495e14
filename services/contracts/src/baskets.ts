import { z } from 'zod';
import { LocalizedText, Money, Sku, Slug } from './common.ts';
import { MAX_LINES, MAX_QUANTITY, VatRate, VatShare } from './orders.ts';
import { Availability, Image } from './products.ts';

/** Id of a guest's basket; knowing it grants access. */
export const BasketId = z
  .string()
  .regex(/^bsk_[0-9a-f]{32}$/, 'must be the id of a basket');

/** One SKU in a basket, at its current price. */
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
    /** Unit price when the SKU was added. */
    addedPrice: Money,
    /** Change since the SKU was added; `withdrawn`: no longer sold, or beyond the limit of an order since its price rose; excluded from the totals. */
    change: z.enum(['none', 'cheaper', 'dearer', 'withdrawn']),
    /** Not guaranteed: only an order's reservation holds stock. Null if unknown. */
    availability: Availability.nullable(),
    vatRate: VatRate,
    /** `quantity` times `unitPrice`, at most the largest amount of money. */
    total: Money,
  })
  .strict()
  .meta({ id: 'BasketLine' });
export type BasketLine = z.infer<typeof BasketLine>;

/** A basket at current prices, without shipping. */
export const Basket = z
  .object({
    id: z.string(),
    lines: z.array(BasketLine).max(MAX_LINES),
    /** Units of all lines that are still sold. */
    itemCount: z.int().min(0),
    /** Sum of the lines that are still sold, VAT included. */
    subtotal: Money,
    /** Contained in `subtotal`. */
    vat: z.array(VatShare),
    updatedAt: z.iso.datetime(),
  })
  .strict()
  .meta({ id: 'Basket' });
export type Basket = z.infer<typeof Basket>;

/** What a merge could not keep, since a basket has limits. */
export const MergeLosses = z
  .object({
    /** SKUs with fewer units than both baskets had. */
    capped: z.array(Sku),
    /** SKUs that were left out. */
    dropped: z.array(Sku),
  })
  .strict()
  .meta({ id: 'MergeLosses' });
export type MergeLosses = z.infer<typeof MergeLosses>;

/** A customer's basket after a merge; `losses` is empty when it is repeated. */
export const MergedBasket = Basket.extend({ losses: MergeLosses }).meta({
  id: 'MergedBasket',
});
export type MergedBasket = z.infer<typeof MergedBasket>;

/** The units of a SKU in the basket; 0 removes the line. */
export const LineInput = z
  .strictObject({ quantity: z.int().min(0).max(MAX_QUANTITY) })
  .meta({ id: 'LineInput' });

/** The guest's basket whose lines are added to the customer's. */
export const MergeInput = z
  .strictObject({ basketId: BasketId })
  .meta({ id: 'MergeInput' });
