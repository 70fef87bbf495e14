import type { LocalizedText, Money } from '@comptoir/contracts/common';
import type { Attribute } from '@comptoir/contracts/products';

/** A drawn picture: a whole SVG document (at most 8 KB) and its size in CSS pixels. */
export interface SeedPicture {
  svg: string;
  alt: LocalizedText;
  width: number;
  height: number;
}

/** One variant of a product; `stock` is the number of units first received. */
export interface SeedVariant {
  sku: string;
  name: LocalizedText;
  price: Money;
  stock: number;
}

/** One product of the demo shop. */
export interface SeedProduct {
  slug: string;
  /** The `id` of a {@link SeedCategory}. */
  category: string;
  maker: string;
  name: LocalizedText;
  summary: LocalizedText;
  description: LocalizedText;
  variants: SeedVariant[];
  attributes: Attribute[];
  /** The first one is shown in lists. */
  pictures: SeedPicture[];
  /** ISO 8601 in UTC, fixed, so that every run creates the same product. */
  createdAt: string;
}

/** One category of the demo shop; `position` orders menus, ascending. */
export interface SeedCategory {
  id: string;
  position: number;
  name: LocalizedText;
  description: LocalizedText;
  picture: SeedPicture;
}
