import type { ProductInput } from '@comptoir/contracts/productRequests';
import type { z } from 'zod';
import { PRICE } from './testOrder.ts';

/** A small SVG without scripts. */
export const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>';

/** A text in both languages, the same in both by default. */
export function text(en: string, fr = en) {
  return { en, fr };
}

/** A product as staff create it, with one variant whose SKU is the slug in capitals. */
export function productInput(
  slug: string,
  changes: Partial<z.input<typeof ProductInput>> = {},
): z.input<typeof ProductInput> {
  return {
    slug,
    category: 'cups',
    maker: 'Atelier Rive',
    name: text(`Cup ${slug}`, `Tasse ${slug}`),
    summary: text('A cup', 'Une tasse'),
    description: text('For tea.', 'Pour le thé.'),
    variants: [
      {
        sku: slug.toUpperCase(),
        name: text('One size', 'Taille unique'),
        price: { amount: PRICE, currency: 'EUR' },
      },
    ],
    ...changes,
  };
}
