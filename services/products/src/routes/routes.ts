import { Problem } from '@comptoir/contracts/common';
import { PageQuery } from '@comptoir/contracts/page';
import { deadLetterRoutes } from '@comptoir/kit/deadLetters/deadLetterRoutes';
import type { Route } from '@comptoir/kit/http/defineRoute';
import type { ApiFacts } from '@comptoir/kit/openApiDocument';
import type { Services } from '../createServices.ts';
import { catalogRoutes } from './catalogRoutes.ts';
import { categoryRoutes } from './categoryRoutes.ts';
import { imageRoutes } from './imageRoutes.ts';
import { productRoutes } from './productRoutes.ts';
import { staffRoutes } from './staffRoutes.ts';
import { stockRoutes } from './stockRoutes.ts';

/** Creates every route, in matching order. */
export function createRoutes(services: Services): Route[] {
  return [
    ...catalogRoutes(services.catalog.queries),
    ...productRoutes(services.products),
    ...categoryRoutes(services.categories),
    ...stockRoutes(services.stock),
    ...imageRoutes(services.images),
    ...staffRoutes(services),
    ...deadLetterRoutes(services.deadLetters, PageQuery),
  ];
}

/** The title and description of the OpenAPI document. */
export const api: ApiFacts = {
  title: 'Comptoir products',
  version: '1.0.0',
  description:
    'Products, variants, categories, stock levels, search and images',
  problem: Problem,
};
