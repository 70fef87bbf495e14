/** Headers of personal responses, which no cache may store. */
export const noStore = { 'cache-control': 'no-store' };
