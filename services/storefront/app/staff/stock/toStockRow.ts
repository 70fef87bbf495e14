import type { Locale } from '@comptoir/contracts/common';
import type { StockOverview } from '@comptoir/contracts/products';

/** Converts a stock level into a row of the list. */
export function toStockRow(
  entry: StockOverview['items'][number],
  locale: Locale,
) {
  const { sku, available, productId, name, variantName } = entry;
  const whole = `${name[locale]}, ${variantName[locale]}`;
  return { sku, available, productId, name: whole };
}
export type StockRow = ReturnType<typeof toStockRow>;
