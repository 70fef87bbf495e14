import type { SeedVariant } from '../types.ts';
import { text } from './text.ts';

/** A variant at `cents` euro cents, of which `stock` units are received. */
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
