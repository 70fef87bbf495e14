import { stockChanged } from '@comptoir/contracts/productEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/eventHandler';
import type { CatalogRepository } from '../repositories/CatalogRepository.ts';

/** Keeps a SKU's level, for hints. */
export function onStockChanged(catalog: CatalogRepository): EventHandler {
  return onEvent(stockChanged, ({ aggregateVersion, data }) =>
    catalog.putLevel(data.sku, aggregateVersion, data.available),
  );
}
