import type { EventHandler } from '@comptoir/kit/bus/onEvent';
import type { ProductRepository } from '../repositories/ProductRepository.ts';
import type { ReservationService } from '../services/ReservationService.ts';
import { onOrderCancelled } from './onOrderCancelled.ts';
import { onOrderConfirmed } from './onOrderConfirmed.ts';
import { onOrderPlaced } from './onOrderPlaced.ts';
import { onOrderRejected } from './onOrderRejected.ts';
import { onStockChanged } from './onStockChanged.ts';

/** Creates a handler for each consumed event. */
export function createHandlers(services: {
  repositories: { products: ProductRepository };
  reservations: ReservationService;
}): EventHandler[] {
  const { repositories, reservations } = services;
  return [
    onStockChanged(repositories.products),
    onOrderPlaced(reservations),
    onOrderConfirmed(reservations),
    onOrderRejected(reservations),
    onOrderCancelled(reservations),
  ];
}
