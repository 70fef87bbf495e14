import { stockChanged } from '@comptoir/contracts/productEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import { inBatches } from '@comptoir/kit/inBatches';
import type { StockView } from '../models/catalogModels.ts';
import type { CatalogRepository } from '../repositories/CatalogRepository.ts';

/** Milliseconds in which levels are gathered. */
const GATHER_MS = 50;

/** Keeps SKUs' levels, for hints; many in one write. */
export function onStockChanged(catalog: CatalogRepository): EventHandler {
  const put = inBatches<StockView>(GATHER_MS, levels =>
    catalog.putLevels(levels),
  );
  return onEvent(stockChanged, ({ aggregateVersion: version, data }) =>
    put({ _id: data.sku, version, available: data.available }),
  );
}
