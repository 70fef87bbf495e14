import { z } from 'zod';
import { LocalizedText, Money, Sku, Slug } from './common.ts';

/** A picture served by the products service; `url` is relative to that service. */
export const Image = z
  .object({
    url: z.string().max(500),
    alt: LocalizedText,
    width: z.int().min(1).max(10_000),
    height: z.int().min(1).max(10_000),
  })
  .strict()
  .meta({ id: 'Image' });
export type Image = z.infer<typeof Image>;

/** The public view of stock; `low` is 1 to 5 units. */
export const Availability = z
  .object({
    status: z.enum(['in-stock', 'low', 'out-of-stock']),
    /** Units that can be ordered now. */
    available: z.int().min(0),
  })
  .strict()
  .meta({ id: 'Availability' });
export type Availability = z.infer<typeof Availability>;

export const Category = z
  .object({
    id: Slug,
    name: LocalizedText,
    description: LocalizedText,
    image: Image,
    /** Position in menus, ascending. */
    position: z.int().min(0),
    productCount: z.int().min(0),
  })
  .strict()
  .meta({ id: 'Category' });
export type Category = z.infer<typeof Category>;
export const CategoryList = z
  .object({ items: z.array(Category) })
  .strict()
  .meta({ id: 'CategoryList' });

/** A version of a product with its own SKU, price and stock. */
export const Variant = z
  .object({
    sku: Sku,
    name: LocalizedText,
    price: Money,
    availability: Availability,
  })
  .strict()
  .meta({ id: 'Variant' });
export type Variant = z.infer<typeof Variant>;

/** One line of the table of facts on a product's page: material, origin, weight … */
export const Attribute = z
  .object({ label: LocalizedText, value: LocalizedText })
  .strict()
  .meta({ id: 'Attribute' });
export type Attribute = z.infer<typeof Attribute>;

export const Product = z
  .object({
    id: z.string(),
    slug: Slug,
    /** Increases by one with each change; `If-Match: "<version>"` guards a change. */
    version: z.int().min(1),
    category: Slug,
    maker: z.string().trim().min(1).max(120),
    name: LocalizedText,
    summary: LocalizedText,
    description: LocalizedText,
    images: z.array(Image).max(12),
    variants: z.array(Variant).min(1).max(50),
    attributes: z.array(Attribute).max(30),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .strict()
  .meta({ id: 'Product' });
export type Product = z.infer<typeof Product>;

/** A product in a list. */
export const ProductSummary = z
  .object({
    id: z.string(),
    slug: Slug,
    category: Slug,
    maker: z.string(),
    name: LocalizedText,
    summary: LocalizedText,
    image: z.union([Image, z.null()]),
    /** The lowest price among the variants. */
    priceFrom: Money,
    variantCount: z.int().min(1),
    /** Summed over the variants. */
    availability: Availability,
  })
  .strict()
  .meta({ id: 'ProductSummary' });
export type ProductSummary = z.infer<typeof ProductSummary>;

export const ProductSort = z.enum([
  'relevance',
  'newest',
  'price-asc',
  'price-desc',
  'name',
]);
export type ProductSort = z.infer<typeof ProductSort>;

const FacetValue = z
  .object({ value: z.string(), count: z.int().min(0) })
  .strict();

/** Number of products for each further filter value, counted without the facet's own filter. */
export const Facets = z
  .object({
    category: z.array(FacetValue),
    maker: z.array(FacetValue),
    availability: z.array(FacetValue),
    /** Lowest and highest price in minor units among the matches; null when nothing matches. */
    price: z.object({ min: z.int(), max: z.int() }).strict().nullable(),
  })
  .strict()
  .meta({ id: 'Facets' });
export type Facets = z.infer<typeof Facets>;

export const ProductList = z
  .object({
    items: z.array(ProductSummary),
    total: z.int().min(0),
    facets: Facets,
    /** Cursor of the next page, for the same query; null on the last page. */
    nextCursor: z.string().nullable(),
    /** The query that was used instead if the entered one had no match; else null. */
    correctedQuery: z.string().nullable(),
  })
  .strict()
  .meta({ id: 'ProductList' });
export type ProductList = z.infer<typeof ProductList>;

export const Suggestion = z
  .object({
    kind: z.enum(['product', 'category']),
    slug: Slug,
    text: z.string(),
    /** Products only. */
    image: z.union([Image, z.null()]),
  })
  .strict()
  .meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof Suggestion>;
export const SuggestionList = z
  .object({ items: z.array(Suggestion) })
  .strict()
  .meta({ id: 'SuggestionList' });

/** Why the stock of a SKU changed; movements are the source of truth, levels are a view of them. */
export const MovementReason = z.enum([
  'received',
  'reserved',
  'released',
  'sold',
  'corrected',
]);
export type MovementReason = z.infer<typeof MovementReason>;

export const StockLevel = z
  .object({
    sku: Sku,
    available: z.int().min(0),
    updatedAt: z.iso.datetime(),
  })
  .strict()
  .meta({ id: 'StockLevel' });
export type StockLevel = z.infer<typeof StockLevel>;

/** The stock of each SKU that is sold. */
export const StockOverview = z
  .object({
    items: z.array(
      z
        .object({
          sku: Sku,
          /** Units that can be ordered now. */
          available: z.int().min(0),
          productId: z.string(),
          slug: Slug,
          name: LocalizedText,
          variantName: LocalizedText,
        })
        .strict(),
    ),
    /** Cursor of the next page, for the same query; null on the last page. */
    nextCursor: z.string().nullable(),
  })
  .strict()
  .meta({ id: 'StockOverview' });
export type StockOverview = z.infer<typeof StockOverview>;

export const Movement = z
  .object({
    id: z.string(),
    sku: Sku,
    reason: MovementReason,
    /** Signed change of the available units. */
    quantity: z.int(),
    note: z.string().max(500).nullable(),
    /** Cause of the movement: a staff member's id, an order's id, or `seed`. */
    actor: z.string(),
    at: z.iso.datetime(),
  })
  .strict()
  .meta({ id: 'Movement' });
export type Movement = z.infer<typeof Movement>;

/** Newest first; pass `nextBefore` as `before` for older movements. */
export const MovementList = z
  .object({
    items: z.array(Movement),
    nextBefore: z.string().nullable(),
  })
  .strict()
  .meta({ id: 'MovementList' });

/** The response of an upload, with the value for `Image.url`. */
export const UploadedImage = z
  .object({ id: z.string(), url: z.string(), bytes: z.int().min(1) })
  .strict()
  .meta({ id: 'UploadedImage' });
