import type { Locale } from '@comptoir/contracts/common';
import type { Image } from '@comptoir/contracts/products';
import type { Picture } from './Card.ts';

/** Converts a picture of the products service into one with a path of the storefront. */
export function toPicture(image: Image, locale: Locale): Picture {
  return {
    src: image.url.replace(/^\/v1\/images\//, '/images/'),
    alt: image.alt[locale],
    width: image.width,
    height: image.height,
  };
}
