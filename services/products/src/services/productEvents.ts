import {
  productChanged,
  productRemoved,
} from '@comptoir/contracts/productEvents';
import type { BusEvent } from '@comptoir/kit/bus/BusEvent';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import type { ProductDocument } from '../models/productModel.ts';

/** Creates `product.changed` from the new state of a product. */
export function changedEvent(product: ProductDocument): BusEvent {
  const { slug, category, maker, name, images, variants } = product;
  return newEvent({
    type: productChanged.type,
    version: productChanged.version,
    aggregateId: product._id,
    aggregateVersion: product.version,
    data: {
      slug,
      category,
      maker,
      name,
      image: images[0] ?? null,
      variants: variants.map(variant => ({
        sku: variant.sku,
        name: variant.name,
        price: variant.price,
      })),
    },
  });
}

/** Creates `product.removed` from the last state of a product. */
export function removedEvent(product: ProductDocument): BusEvent {
  return newEvent({
    type: productRemoved.type,
    version: productRemoved.version,
    aggregateId: product._id,
    aggregateVersion: product.version + 1,
    data: { slug: product.slug, skus: product.variants.map(({ sku }) => sku) },
  });
}
