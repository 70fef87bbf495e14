/** Headers of answers that are somebody's own: nobody on the way may keep them. */
export const noStore = { 'cache-control': 'no-store' };
