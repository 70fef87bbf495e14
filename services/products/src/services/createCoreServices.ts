import { OutboxHandover } from '@comptoir/kit/mongo/OutboxHandover';
import { database, type Models } from '../models/Models.ts';
import { CategoryRepository } from '../repositories/CategoryRepository.ts';
import { ImageRepository } from '../repositories/ImageRepository.ts';
import { MovementRepository } from '../repositories/MovementRepository.ts';
import { ProductRepository } from '../repositories/ProductRepository.ts';
import { ReservationRepository } from '../repositories/ReservationRepository.ts';
import { StockRepository } from '../repositories/StockRepository.ts';
import { CategoryService } from './CategoryService.ts';
import { ImageService } from './ImageService.ts';
import { OrderStock } from './OrderStock.ts';
import { ProductService } from './ProductService.ts';
import { ReservationService } from './ReservationService.ts';
import { StockService } from './StockService.ts';

/**
 * Creates the repositories and services shared by the service, its commands and its tests.
 *
 * @param handover - publishes stored events at once; by default only the relay publishes them
 */
export function createCoreServices(
  models: Models,
  handover = new OutboxHandover(database.handedOver),
) {
  const repositories = {
    products: new ProductRepository(models.products),
    categories: new CategoryRepository(models.categories),
    stock: new StockRepository(models.stock, handover),
    movements: new MovementRepository(models.movements),
    images: new ImageRepository(models.images),
    reservations: new ReservationRepository(models.reservations, handover),
  };
  const { audit } = models;
  const images = new ImageService({ images: repositories.images, audit });
  const stock = new StockService({ ...repositories, audit });
  const services = {
    images,
    categories: new CategoryService({
      categories: repositories.categories,
      images,
      audits: models.categoryAudits,
    }),
    products: new ProductService({
      ...repositories,
      images,
      audits: models.productAudits,
    }),
    stock,
    reservations: new ReservationService({
      reservations: repositories.reservations,
      orderStock: new OrderStock({ stock, levels: repositories.stock }),
    }),
  };
  return { repositories, services };
}
