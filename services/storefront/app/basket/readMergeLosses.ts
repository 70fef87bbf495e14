import type { MergeLosses } from '@comptoir/contracts/baskets';
import { Sku } from '@comptoir/contracts/common';
import { MAX_LINES } from '@comptoir/contracts/orders';

/** Reads what a merge of baskets could not keep from the address; values that are no SKU are ignored. */
export function readMergeLosses(params: URLSearchParams): MergeLosses {
  const skus = (name: keyof MergeLosses) =>
    params
      .getAll(name)
      .filter(text => Sku.safeParse(text).success)
      .slice(0, MAX_LINES);
  return { capped: skus('capped'), dropped: skus('dropped') };
}
