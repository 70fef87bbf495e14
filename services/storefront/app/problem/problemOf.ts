/** Kind of error as explained to shoppers. */
export type ShopProblem =
  'notAllowed' | 'notFound' | 'unavailable' | 'unexpected';

export function problemOf(status: number): ShopProblem {
  if (status === 403) {
    return 'notAllowed';
  }
  if (status === 404) {
    return 'notFound';
  }
  if (status === 503) {
    return 'unavailable';
  }
  return 'unexpected';
}
