import { featureTexts } from './featureTexts.ts';

const en = {
  subtotal: 'Subtotal',
  shipping: 'Shipping',
  total: 'Total',
  vat: (percent: number) => `Includes ${percent}% VAT`,
};

const fr: typeof en = {
  subtotal: 'Sous-total',
  shipping: 'Livraison',
  total: 'Total',
  vat: percent => `dont TVA à ${String(percent).replace('.', ',')}\u00a0%`,
};

/** Labels of the totals of a basket or an order. */
export const useTotalsTexts = featureTexts({ en, fr });
