import type { Locale } from '@comptoir/contracts/common';
import type { Wishlist } from '@comptoir/contracts/customers';
import type { ProductsClient } from '../../src/products/ProductsClient.ts';
import type { Card } from '../ui/Card.ts';
import { toWishCard } from './toWishCard.ts';

/** Products requested at the same time. */
const PAGE = 24;

/** A wishlist entry; `card` is null if the product no longer exists. */
export interface Wish {
  productId: string;
  card: Card | null;
}

export interface Wishes {
  items: Wish[];
  /** Page number, starting at 1. */
  page: number;
  pages: number;
}

/** Loads one page of the wishlist with the current state of each product. */
export async function loadWishes(
  products: ProductsClient,
  { items }: Wishlist,
  wanted: string | null,
  locale: Locale,
): Promise<Wishes> {
  const pages = Math.max(1, Math.ceil(items.length / PAGE));
  const number = /^\d{1,3}$/.test(wanted ?? '') ? Number(wanted) : 1;
  const page = Math.min(Math.max(number, 1), pages);
  const shown = items.slice((page - 1) * PAGE, page * PAGE);
  return {
    items: await Promise.all(
      shown.map(async ({ productId }) => {
        const product = await products.product(productId);
        const card = product ? toWishCard(product, locale) : null;
        return { productId, card };
      }),
    ),
    page,
    pages,
  };
}
