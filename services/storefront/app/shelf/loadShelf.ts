import type { Locale } from '@comptoir/contracts/common';
import type { Facets } from '@comptoir/contracts/products';
import { redirect } from 'react-router';
import type { ProductsClient } from '../../src/products/ProductsClient.ts';
import { refusalOf } from '../server/refusalOf.ts';
import type { Card } from '../ui/Card.ts';
import type { ShelfQuery } from './ShelfQuery.ts';
import { toCard } from '../ui/toCard.ts';
import { toProductQuery } from './toProductQuery.ts';

/** One page of products with the data of its filters. */
export interface Shelf {
  query: ShelfQuery;
  cards: Card[];
  total: number;
  facets: Facets;
  nextCursor: string | null;
  correctedQuery: string | null;
}

/** Loads a page of products. An invalid cursor redirects to the first page. */
export async function loadShelf(
  products: ProductsClient,
  query: ShelfQuery,
  locale: Locale,
  url: URL,
): Promise<Shelf> {
  try {
    const list = await products.list(toProductQuery(query, locale));
    return {
      query,
      cards: list.items.map(item => toCard(item, locale)),
      total: list.total,
      facets: list.facets,
      nextCursor: list.nextCursor,
      correctedQuery: list.correctedQuery,
    };
  } catch (error) {
    if (!refusalOf(error) || !query.cursor) {
      throw error;
    }
    const first = new URLSearchParams(url.searchParams);
    first.delete('cursor');
    throw redirect(`${url.pathname}?${first}`);
  }
}
