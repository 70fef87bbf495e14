import { stockChanged } from '@comptoir/contracts/productEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/eventHandler';
import type { ProductRepository } from '../repositories/ProductRepository.ts';

/** Shows a SKU's new level on its product; levels older than the one shown are ignored. */
export function onStockChanged(products: ProductRepository): EventHandler {
  return onEvent(stockChanged, ({ data, aggregateVersion }) =>
    products.showLevels([
      { sku: data.sku, available: data.available, version: aggregateVersion },
    ]),
  );
}
