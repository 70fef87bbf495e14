import type {
  Basket,
  BasketLine,
  MergeLosses,
} from '@comptoir/contracts/baskets';
import type { Picture } from '../ui/Card.ts';

/** One line of a basket, in the language of the page. */
export interface LineView extends Pick<
  BasketLine,
  'sku' | 'slug' | 'quantity' | 'unitPrice' | 'addedPrice' | 'change' | 'total'
> {
  name: string;
  variantName: string;
  picture: Picture | null;
  /** Units available to order, as far as known. */
  available: number | null;
  /** Largest quantity to choose. */
  most: number;
}

/** A basket in the language of the page. */
export interface BasketView extends Pick<Basket, 'subtotal' | 'vat'> {
  lines: LineView[];
  /** What the merge that led to this page could not keep. */
  losses: MergeLosses;
}
