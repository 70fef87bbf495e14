import type { Locale } from '@comptoir/contracts/common';
import type { Category } from '@comptoir/contracts/products';
import type { Picture } from './Card.ts';
import { toPicture } from './toPicture.ts';

/** A category as shown in menus, in the language of the page. */
export interface Department {
  id: string;
  name: string;
  description: string;
  picture: Picture;
  productCount: number;
}

export function toDepartments(
  categories: readonly Category[],
  locale: Locale,
): Department[] {
  return categories
    .toSorted((one, other) => one.position - other.position)
    .map(category => ({
      id: category.id,
      name: category.name[locale],
      description: category.description[locale],
      picture: toPicture(category.image, locale),
      productCount: category.productCount,
    }));
}
