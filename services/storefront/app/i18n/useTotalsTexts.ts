import { featureTexts } from './featureTexts.ts';

const en = {
  subtotal: 'Goods',
  shipping: 'Shipping',
  total: 'Total',
  vat: (percent: number) => `of which VAT at ${percent}%`,
};

const fr: typeof en = {
  subtotal: 'Articles',
  shipping: 'Livraison',
  total: 'Total',
  vat: percent => `dont TVA à ${String(percent).replace('.', ',')}\u00a0%`,
};

/** Names of the sums of a basket or an order. */
export const useTotalsTexts = featureTexts({ en, fr });
