import { stockChanged } from '@comptoir/contracts/productEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import { inBatches } from '@comptoir/kit/inBatches';
import type {
  Level,
  ProductRepository,
} from '../repositories/ProductRepository.ts';

/** Milliseconds in which levels are gathered. */
const GATHER_MS = 50;

/** Shows SKUs' new levels on their products, many in one write; levels older than the one shown are ignored. */
export function onStockChanged(products: ProductRepository): EventHandler {
  const show = inBatches<Level>(GATHER_MS, levels =>
    products.showLevels(newestOf(levels)),
  );
  return onEvent(stockChanged, ({ data, aggregateVersion: version }) =>
    show({ sku: data.sku, available: data.available, version }),
  );
}

/** The newest level of each SKU. */
function newestOf(levels: readonly Level[]): Level[] {
  const newest = new Map<string, Level>();
  for (const level of levels) {
    if (level.version > (newest.get(level.sku)?.version ?? 0)) {
      newest.set(level.sku, level);
    }
  }
  return [...newest.values()];
}
