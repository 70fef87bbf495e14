import { stockChanged } from '@comptoir/contracts/productEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import { inBatches } from '@comptoir/kit/inBatches';
import type { StockView } from '../models/catalogModels.ts';
import type { CatalogRepository } from '../repositories/CatalogRepository.ts';

/** Time in which levels are collected for one write, in milliseconds. */
const BATCH_MS = 50;

/** Stores the stock levels of SKUs as hints, many in one write. */
export function onStockChanged(catalog: CatalogRepository): EventHandler {
  const put = inBatches<StockView>(BATCH_MS, levels =>
    catalog.putLevels(levels),
  );
  return onEvent(stockChanged, ({ aggregateVersion: version, data }) =>
    put({ _id: data.sku, version, available: data.available }),
  );
}
