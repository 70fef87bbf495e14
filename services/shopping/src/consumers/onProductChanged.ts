import { productChanged } from '@comptoir/contracts/productEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { CatalogRepository } from '../repositories/CatalogRepository.ts';

/** Stores a product's name, image and prices; ignores versions older than the stored one. */
export function onProductChanged(catalog: CatalogRepository): EventHandler {
  return onEvent(productChanged, ({ aggregateId, aggregateVersion, data }) => {
    const { slug, category, name, image, variants } = data;
    return catalog.put({
      _id: aggregateId,
      version: aggregateVersion,
      removed: false,
      slug,
      category,
      name,
      image,
      variants,
    });
  });
}
