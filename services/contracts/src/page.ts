import { z } from 'zod';

/** Query parameters of a paged list: the page size and the cursor. */
export function pageQuery(maximum: number, usual: number) {
  return {
    limit: z
      .string()
      .regex(/^\d{1,10}$/, 'must be a whole number')
      .transform(Number)
      .pipe(z.int().min(1).max(maximum))
      .default(usual)
      .meta({ type: 'integer', minimum: 1, maximum, default: usual }),
    /** `nextCursor` of the previous page. */
    cursor: z.string().min(1).max(2_000).optional(),
  };
}

/** Query of a paged list without filters. */
export const PageQuery = z.strictObject(pageQuery(100, 50));
