/** Kind of error as explained to shoppers. */
export type ShopProblem =
  | 'notAllowed'
  | 'notFound'
  | 'tooMany'
  | 'refused'
  | 'unavailable'
  | 'unexpected';

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
  if (status === 429) {
    return 'tooMany';
  }
  return status >= 400 && status < 500 ? 'refused' : 'unexpected';
}
