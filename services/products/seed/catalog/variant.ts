import type { SeedVariant } from '../types.ts';
import { text } from './text.ts';

/** Creates a variant at `cents` euro cents with `stock` units. */
export function variant(
  sku: string,
  en: string,
  fr: string,
  cents: number,
  stock: number,
): SeedVariant {
  return {
    sku,
    name: text(en, fr),
    price: { amount: cents, currency: 'EUR' },
    stock,
  };
}
