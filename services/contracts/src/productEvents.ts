import { z } from 'zod';
import { LocalizedText, Money, Sku, Slug } from './common.ts';
import { defineEvent } from './defineEvent.ts';
import { Image, MovementReason } from './products.ts';

/** A product was created or changed; `data` contains the fields that other services need. */
export const productChanged = defineEvent({
  type: 'product.changed',
  version: 1,
  consumers: ['shopping'],
  data: z.object({
    slug: Slug,
    category: Slug,
    maker: z.string(),
    name: LocalizedText,
    image: Image.nullable(),
    variants: z.array(
      z.object({ sku: Sku, name: LocalizedText, price: Money }),
    ),
  }),
});

/** A product is no longer sold. */
export const productRemoved = defineEvent({
  type: 'product.removed',
  version: 1,
  consumers: ['shopping'],
  data: z.object({ slug: Slug, skus: z.array(Sku) }),
});

/** A category was created or changed. */
export const categoryChanged = defineEvent({
  type: 'category.changed',
  version: 1,
  consumers: [],
  data: z.object({ name: LocalizedText, position: z.int().min(0) }),
});

/** The stock of a SKU changed; `available` is the level after it. */
export const stockChanged = defineEvent({
  type: 'stock.changed',
  version: 1,
  consumers: ['products', 'shopping'],
  data: z.object({
    sku: Sku,
    available: z.int().min(0),
    /** Signed, in units. */
    change: z.int(),
    reason: MovementReason,
  }),
});
export type StockChanged = z.infer<typeof stockChanged.schema>;
