import type { Basket, BasketLine } from '@comptoir/contracts/baskets';
import type { Availability } from '@comptoir/contracts/products';
import type { BasketDocument, BasketEntry } from '../models/basketModel.ts';
import { euros } from '../money/euros.ts';
import { MAX_TOTAL } from '../money/totalsOf.ts';
import type { VatRateOf } from '../money/vatRates.ts';
import { vatShares } from '../money/vatShares.ts';
import type { Article } from '../repositories/CatalogRepository.ts';
import { amountOf, MAX_SUBTOTAL } from './basketLimit.ts';

/** Stock from this number of units on is not low. */
const PLENTY = 6;

/** Converts a basket into its view with current prices. */
export function priceBasket(
  basket: Pick<BasketDocument, '_id' | 'lines' | 'updatedAt'>,
  articles: ReadonlyMap<string, Article>,
  vatRateOf: VatRateOf,
): Basket {
  let left = MAX_SUBTOTAL;
  const lines = basket.lines.flatMap(entry => {
    const article = articles.get(entry.sku);
    if (!article) {
      return [];
    }
    const amount = amountOf(entry, articles);
    // Prices may have risen since the line was added.
    const fits = amount <= left;
    left -= fits ? amount : 0;
    const line = priceLine(entry, article, vatRateOf);
    return [fits ? line : { ...line, change: 'withdrawn' as const }];
  });
  const sold = lines.filter(({ change }) => change !== 'withdrawn');
  const taxed = sold.map(({ total: { amount }, vatRate }) => ({
    amount,
    vatRate,
  }));
  return {
    id: basket._id,
    lines,
    itemCount: sold.reduce((sum, { quantity }) => sum + quantity, 0),
    subtotal: euros(taxed.reduce((sum, { amount }) => sum + amount, 0)),
    vat: vatShares(taxed),
    updatedAt: basket.updatedAt.toISOString(),
  };
}

function priceLine(
  { sku, quantity, addedPrice }: BasketEntry,
  { product, variant, available }: Article,
  vatRateOf: VatRateOf,
): BasketLine {
  const price = variant.price.amount;
  const { _id: productId, slug, name, image } = product;
  return {
    sku,
    productId,
    slug,
    name,
    image,
    quantity,
    variantName: variant.name,
    unitPrice: euros(price),
    addedPrice: euros(addedPrice),
    change: product.removed ? 'withdrawn' : changeOf(addedPrice, price),
    availability:
      available === undefined ? null : availabilityOf(available, product),
    vatRate: vatRateOf(product.category),
    total: euros(Math.min(price * quantity, MAX_TOTAL)),
  };
}

function changeOf(before: number, now: number): BasketLine['change'] {
  if (now === before) {
    return 'none';
  }
  return now < before ? 'cheaper' : 'dearer';
}

function availabilityOf(
  available: number,
  { removed }: { removed: boolean },
): Availability {
  if (removed || available === 0) {
    return { status: 'out-of-stock', available: 0 };
  }
  return { status: available < PLENTY ? 'low' : 'in-stock', available };
}
