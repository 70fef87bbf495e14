import {
  ProductQuery,
  SuggestionQuery,
} from '@comptoir/contracts/productRequests';
import {
  CategoryList,
  ProductList,
  SuggestionList,
} from '@comptoir/contracts/products';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import type { CatalogQueries } from '../catalog/CatalogQueries.ts';

/** The routes that read from the in-memory read model: lists, search and suggestions. */
export function catalogRoutes(catalog: () => CatalogQueries): Route[] {
  return [
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/products',
      operationId: 'listProducts',
      summary: 'Lists or searches products, with facets',
      tag: 'catalog',
      access: 'public',
      query: ProductQuery,
      responses: { 200: { description: 'One page', schema: ProductList } },
      handle: ({ query }) => ({ status: 200, bytes: catalog().list(query) }),
    }),
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/products/suggestions',
      operationId: 'suggestProducts',
      summary: 'Suggests categories and products for a partly typed query',
      tag: 'catalog',
      access: 'public',
      query: SuggestionQuery,
      responses: { 200: { description: 'Best first', schema: SuggestionList } },
      handle: ({ query }) => ({
        status: 200,
        json: { items: catalog().suggestions(query) },
      }),
    }),
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/categories',
      operationId: 'listCategories',
      summary: 'Lists all categories in menu order',
      tag: 'catalog',
      access: 'public',
      responses: {
        200: { description: 'All categories', schema: CategoryList },
      },
      handle: () => ({ status: 200, json: catalog().categories() }),
    }),
  ];
}
