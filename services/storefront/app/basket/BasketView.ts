import type { Basket, BasketLine } from '@comptoir/contracts/baskets';
import type { Picture } from '../ui/Card.ts';

/** One line of a basket, in the language of the page. */
export interface LineView extends Pick<
  BasketLine,
  'sku' | 'slug' | 'quantity' | 'unitPrice' | 'addedPrice' | 'change' | 'total'
> {
  name: string;
  variantName: string;
  picture: Picture | null;
  /** Units that can be ordered now, as far as is known. */
  available: number | null;
  /** How many units one can choose. */
  most: number;
}

/** A basket in the language of the page. */
export interface BasketView extends Pick<Basket, 'subtotal' | 'vat'> {
  lines: LineView[];
}
