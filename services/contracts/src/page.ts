import { z } from 'zod';

/** How many entries of a list to answer, and after which place. */
export function pageQuery(maximum: number, usual: number) {
  return {
    limit: z
      .string()
      .regex(/^\d{1,10}$/, 'must be a whole number')
      .transform(Number)
      .pipe(z.int().min(1).max(maximum))
      .default(usual)
      .meta({ type: 'integer', minimum: 1, maximum, default: usual }),
    /** What `nextCursor` of the page before said. */
    cursor: z.string().min(1).max(2_000).optional(),
  };
}

/** What a list may be asked that can only be turned over. */
export const PageQuery = z.strictObject(pageQuery(100, 50));
