import type { Variant } from '@comptoir/contracts/products';
import { toVariants } from './toVariants.ts';

function variant(sku: string, available: number): Variant {
  return {
    sku,
    name: { en: sku, fr: sku },
    price: { amount: 100, currency: 'EUR' },
    availability: { status: available > 0 ? 'low' : 'out-of-stock', available },
  };
}

const variants = [variant('A', 0), variant('B', 2), variant('C', 1)];

test('selects the variant in the address even if it is sold out', () => {
  expect(toVariants(variants, 'A', 'en').chosen.sku).toBe('A');
});

test('without one, selects the first variant available', () => {
  expect(toVariants(variants, null, 'en').chosen.sku).toBe('B');
  expect(toVariants(variants, 'ZZZ', 'en').chosen.sku).toBe('B');
});

test('if all are sold out, selects the first', () => {
  const soldOut = [variant('A', 0), variant('B', 0)];
  expect(toVariants(soldOut, null, 'en').chosen.sku).toBe('A');
});
