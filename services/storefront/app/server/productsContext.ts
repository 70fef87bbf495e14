import { createContext, data } from 'react-router';
import type { ProductsClient } from '../../src/products/ProductsClient.ts';

/** The products service, failing with answers that the problem page understands. */
export const productsContext = createContext<ProductsClient>();

/** Reports «cannot be reached» and turns it into a 503 that the error boundary shows; other failures pass. */
export function answerFailures(
  products: ProductsClient,
  report: (error: unknown) => void,
): ProductsClient {
  const answer = (error: unknown): never => {
    // By name: the pages are bundled apart, with a class object of their own.
    const unavailable =
      error instanceof Error && error.name === 'ProductsUnavailableError';
    if (!unavailable) throw error;
    report(error);
    throw data(null, { status: 503 });
  };
  return {
    list: query => products.list(query).catch(answer),
    product: slugOrId => products.product(slugOrId).catch(answer),
    categories: () => products.categories().catch(answer),
    suggestions: (q, locale) => products.suggestions(q, locale).catch(answer),
    ready: () => products.ready().catch(answer),
  };
}
