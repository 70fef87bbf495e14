import type { Money } from '@comptoir/contracts/common';
import type { Availability } from '@comptoir/contracts/products';
import type { Card, Picture } from '../ui/Card.ts';

/** A variant in the language of the page. */
export interface VariantView {
  sku: string;
  name: string;
  price: Money;
  availability: Availability;
  /** Largest quantity to add to a basket at once. */
  most: number;
}

/** A product as shown on its page, in the language of the page. */
export interface ProductView {
  id: string;
  slug: string;
  name: string;
  maker: string;
  summary: string;
  description: string;
  category: { id: string; name: string };
  /** Position of the department in the menu, which selects its pattern. */
  position: number;
  pictures: Picture[];
  variants: VariantView[];
  /** The variant in the address, else the first one available. */
  chosen: VariantView;
  facts: { label: string; value: string }[];
  createdAt: string;
  related: Card[];
}
