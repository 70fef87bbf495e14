import type { Availability } from '@comptoir/contracts/products';
import type { Money } from '@comptoir/contracts/common';

/** A picture in the language of the page; `src` is a path of the storefront. */
export interface Picture {
  src: string;
  alt: string;
  width: number;
  height: number;
}

/** A product as shown on cards, in the language of the page. */
export interface Card {
  slug: string;
  name: string;
  maker: string;
  picture: Picture | null;
  priceFrom: Money;
  variantCount: number;
  availability: Availability;
}
