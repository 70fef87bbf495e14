import { productRemoved } from '@comptoir/contracts/productEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { CatalogRepository } from '../repositories/CatalogRepository.ts';

/** Marks a product as no longer sold. */
export function onProductRemoved(catalog: CatalogRepository): EventHandler {
  return onEvent(productRemoved, ({ aggregateId, aggregateVersion }) =>
    catalog.remove(aggregateId, aggregateVersion),
  );
}
