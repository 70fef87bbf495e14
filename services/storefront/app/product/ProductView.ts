import type { Money } from '@comptoir/contracts/common';
import type { Availability } from '@comptoir/contracts/products';
import type { Card, Picture } from '../ui/Card.ts';

/** One of the choices of a product, in the language of the page. */
export interface VariantView {
  sku: string;
  name: string;
  price: Money;
  availability: Availability;
  /** How many units one can put into a basket at once. */
  most: number;
}

/** A product as its own page shows it, in the language of the page. */
export interface ProductView {
  id: string;
  slug: string;
  name: string;
  maker: string;
  summary: string;
  description: string;
  category: { id: string; name: string };
  /** The department's place in the menu, which gives it its cloth. */
  position: number;
  pictures: Picture[];
  variants: VariantView[];
  /** The one that the address names, else the first that can be had. */
  chosen: VariantView;
  facts: { label: string; value: string }[];
  createdAt: string;
  related: Card[];
}
