/** The products service refused a query (400): a cursor of another query, a price that is no price. */
export class RefusedQueryError extends Error {
  override name = 'RefusedQueryError';
}
