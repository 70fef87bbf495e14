/** The products service cannot be reached, is not ready, or broke its contract; pages answer 503. */
export class ProductsUnavailableError extends Error {
  override name = 'ProductsUnavailableError';
}
