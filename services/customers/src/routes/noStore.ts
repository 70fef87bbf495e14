/** For answers that are somebody's own. */
export const noStore = { 'cache-control': 'no-store' };
