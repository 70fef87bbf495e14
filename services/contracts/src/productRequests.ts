import { z } from 'zod';
import { Locale, LocalizedText, Money, Sku, Slug } from './common.ts';
import { pageQuery } from './page.ts';
import { MAX_MAKER_LENGTH, MAX_MAKERS } from './productLimits.ts';
import { Attribute, Image, MovementReason, ProductSort } from './products.ts';

/** A whole number in a query string. */
function wholeNumber(minimum: number, maximum: number) {
  return z
    .string()
    .regex(/^\d{1,10}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.int().min(minimum).max(maximum));
}

const integer = (minimum: number, maximum: number) => ({
  type: 'integer' as const,
  minimum,
  maximum,
});

/** Minor units, as in Money. */
const price = wholeNumber(0, 100_000_000).meta(integer(0, 100_000_000));

const searchWords = z
  .string()
  .trim()
  .max(200, 'must be at most 200 characters');

const maker = z.string().trim().min(1).max(MAX_MAKER_LENGTH);

/** The query of `GET /v1/products`. Prices are of the cheapest variant, in minor units. */
export const ProductQuery = z
  .strictObject({
    q: searchWords.optional(),
    category: Slug.optional(),
    /** May be repeated; a product matches any of them. */
    maker: z
      .union(
        [maker.transform(one => [one]), z.array(maker).min(1).max(MAX_MAKERS)],
        { error: `must be 1 to ${MAX_MAKERS} names of makers` },
      )
      .optional()
      .meta({ type: 'array', items: { type: 'string' } }),
    inStock: z.enum(['true', 'false']).optional(),
    minPrice: price.optional(),
    maxPrice: price.optional(),
    /** Default: relevance with `q`, newest without. */
    sort: ProductSort.optional(),
    /** The language that names are sorted in. */
    locale: Locale.default('en'),
    limit: wholeNumber(1, 100)
      .default(24)
      .meta({ ...integer(1, 100), default: 24 }),
    cursor: z.string().min(1).max(2_000).optional(),
  })
  .refine(
    ({ minPrice, maxPrice }) =>
      minPrice === undefined || maxPrice === undefined || minPrice <= maxPrice,
    { path: ['maxPrice'], message: 'must not be below minPrice' },
  );
export type ProductQuery = z.infer<typeof ProductQuery>;

/** The query of `GET /v1/products/suggestions`. */
export const SuggestionQuery = z.strictObject({
  q: searchWords.min(1),
  locale: Locale.default('en'),
  limit: wholeNumber(1, 10)
    .default(6)
    .meta({ ...integer(1, 10), default: 6 }),
});
export type SuggestionQuery = z.infer<typeof SuggestionQuery>;

const name = z
  .strictObject({
    en: z.string().trim().min(1).max(200),
    fr: z.string().trim().min(1).max(200),
  })
  .meta({ id: 'Name' });

/** A variant as staff enter it; only movements change stock. */
export const VariantInput = z
  .strictObject({ sku: Sku, name, price: Money })
  .meta({ id: 'VariantInput' });

/** A product as staff enter it. */
export const ProductInput = z
  .strictObject({
    slug: Slug,
    category: Slug,
    maker,
    name,
    summary: LocalizedText,
    description: LocalizedText,
    images: z.array(Image).max(12).default([]),
    variants: z.array(VariantInput).min(1).max(50),
    attributes: z.array(Attribute).max(30).default([]),
  })
  .superRefine(({ variants }, context) => {
    const seen = new Set<string>();
    variants.forEach(({ sku }, index) => {
      if (seen.has(sku)) {
        context.addIssue({
          code: 'custom',
          path: ['variants', index, 'sku'],
          message: 'must be unique in this product',
        });
      }
      seen.add(sku);
    });
  })
  .meta({ id: 'ProductInput' });
export type ProductInput = z.infer<typeof ProductInput>;

/** A category as staff enter it. */
export const CategoryInput = z
  .strictObject({
    name,
    description: LocalizedText,
    image: Image,
    position: z.int().min(0).max(10_000),
  })
  .meta({ id: 'CategoryInput' });
export type CategoryInput = z.infer<typeof CategoryInput>;

const STAFF_REASONS = ['received', 'corrected'] as const;

/** A change of stock by staff; orders cause all others. */
export const MovementInput = z
  .strictObject({
    reason: MovementReason.extract(STAFF_REASONS),
    /** Units; positive for received goods, of either sign for corrections. */
    quantity: z
      .int()
      .min(-1_000_000)
      .max(1_000_000)
      .refine(quantity => quantity !== 0, 'must not be 0'),
    note: z.string().trim().max(500).nullable().default(null),
  })
  .refine(({ reason, quantity }) => reason !== 'received' || quantity > 0, {
    path: ['quantity'],
    message: 'must be positive when goods are received',
  })
  .meta({ id: 'MovementInput' });
export type MovementInput = z.infer<typeof MovementInput>;

/** The query of `GET /v1/stock`. */
export const StockQuery = z.strictObject({
  ...pageQuery(100, 50),
  /** Beginning of a SKU. */
  prefix: z
    .string()
    .regex(/^[A-Z0-9-]{1,40}$/, 'capitals, digits and hyphens')
    .optional(),
  /** Only SKUs with at most this many available units. */
  atMost: wholeNumber(0, 1_000_000).optional().meta(integer(0, 1_000_000)),
});
export type StockQuery = z.infer<typeof StockQuery>;

/** The query of `GET /v1/stock/{sku}/movements`; newest first. */
export const MovementQuery = z.strictObject({
  limit: wholeNumber(1, 100)
    .default(50)
    .meta({ ...integer(1, 100), default: 50 }),
  /** Only movements before the one with this id. */
  before: z.string().min(1).max(100).optional(),
});
