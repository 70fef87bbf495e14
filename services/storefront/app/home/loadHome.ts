import type { Locale } from '@comptoir/contracts/common';
import type { ProductsClient } from '../../src/products/ProductsClient.ts';
import type { Card } from '../ui/Card.ts';
import { toCard } from '../ui/toCard.ts';
import { SMALL_PRICE } from './smallPrice.ts';

const SHOWN = 8;

/** Products of the home page. */
export interface Home {
  arrivals: Card[];
  small: Card[];
}

export async function loadHome(
  products: ProductsClient,
  locale: Locale,
): Promise<Home> {
  const common = { locale, limit: SHOWN } as const;
  const [arrivals, small] = await Promise.all([
    products.list({ ...common, sort: 'newest' }),
    products.list({
      ...common,
      sort: 'price-desc',
      maxPrice: SMALL_PRICE.amount,
      inStock: true,
    }),
  ]);
  return {
    arrivals: arrivals.items.map(item => toCard(item, locale)),
    small: small.items.map(item => toCard(item, locale)),
  };
}
