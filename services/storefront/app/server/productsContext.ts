import { createContext } from 'react-router';
import type { ProductsClient } from '../../src/products/ProductsClient.ts';
import { answerFailure } from './answerFailure.ts';

/** Client of the products service for pages; its failures are responses. */
export const productsContext = createContext<ProductsClient>();

/** Wraps the client for pages. */
export function productsForPages(
  products: ProductsClient,
  report: (error: unknown) => void,
): ProductsClient {
  const answer = answerFailure(report);
  return {
    list: query => products.list(query).catch(answer),
    product: slugOrId => products.product(slugOrId).catch(answer),
    categories: () => products.categories().catch(answer),
    suggestions: (q, locale) => products.suggestions(q, locale).catch(answer),
  };
}
