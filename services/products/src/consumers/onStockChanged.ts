import { stockChanged } from '@comptoir/contracts/productEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import { inBatches } from '@comptoir/kit/inBatches';
import type {
  Level,
  ProductRepository,
} from '../repositories/ProductRepository.ts';

/** Milliseconds during which levels are batched. */
const GATHER_MS = 50;

/** Copies new levels to products, many in one write; ignores levels older than the copy. */
export function onStockChanged(products: ProductRepository): EventHandler {
  const copy = inBatches<Level>(GATHER_MS, levels =>
    products.copyLevels(newestOf(levels)),
  );
  return onEvent(stockChanged, ({ data, aggregateVersion: version }) =>
    copy({ sku: data.sku, available: data.available, version }),
  );
}

/** Returns the newest level of each SKU. */
function newestOf(levels: readonly Level[]): Level[] {
  const newest = new Map<string, Level>();
  for (const level of levels) {
    if (level.version > (newest.get(level.sku)?.version ?? 0)) {
      newest.set(level.sku, level);
    }
  }
  return [...newest.values()];
}
