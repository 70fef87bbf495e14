import { Problem } from '@comptoir/contracts/common';
import { PageQuery } from '@comptoir/contracts/page';
import { deadLetterRoutes } from '@comptoir/kit/deadLetters/deadLetterRoutes';
import type { DeadLetters } from '@comptoir/kit/deadLetters/deadLetters';
import type { Route } from '@comptoir/kit/http/defineRoute';
import type { AuditPages } from '@comptoir/kit/mongo/auditPages';
import { openApiDocument } from '@comptoir/kit/openapi';
import type { CatalogQueries } from '../catalog/CatalogQueries.ts';
import type { CategoryService } from '../services/CategoryService.ts';
import type { ImageService } from '../services/ImageService.ts';
import type { ProductService } from '../services/ProductService.ts';
import type { StockList } from '../services/StockList.ts';
import type { StockService } from '../services/StockService.ts';
import { catalogRoutes } from './catalogRoutes.ts';
import { categoryRoutes } from './categoryRoutes.ts';
import { imageRoutes } from './imageRoutes.ts';
import { productRoutes } from './productRoutes.ts';
import { staffRoutes } from './staffRoutes.ts';
import { stockRoutes } from './stockRoutes.ts';

/** What the routes call. */
export interface RouteServices {
  /** @throws ServiceUnavailableError until the read model is loaded */
  catalog: () => CatalogQueries;
  products: ProductService;
  categories: CategoryService;
  stock: StockService;
  images: ImageService;
  trail: AuditPages;
  stockList: StockList;
  deadLetters: DeadLetters;
}

/** Every route, in the order in which they are tried. */
export function createRoutes(services: RouteServices): Route[] {
  return [
    ...catalogRoutes(services.catalog),
    ...productRoutes(services.products),
    ...categoryRoutes(services.categories),
    ...stockRoutes(services.stock),
    ...imageRoutes(services.images),
    ...staffRoutes(services),
    ...deadLetterRoutes(services.deadLetters, PageQuery),
  ];
}

/** The OpenAPI document of the routes. */
export function productsOpenApi(routes: readonly Route[]): object {
  return openApiDocument(routes, {
    title: 'Comptoir products',
    version: '1.0.0',
    description:
      'Products, variants, categories, stock levels, search and images',
    problem: Problem,
  });
}
