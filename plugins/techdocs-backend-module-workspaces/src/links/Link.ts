import { z } from 'zod/v4';

/**
 * What the address of a link or picture becomes. `written` is its text in the page,
 * `href` the address of a page or picture in the site, `path` that of a file which is
 * only in the repository (`source`) or nowhere (`missing`).
 */
export const linkSchema = z.object({
  written: z.string(),
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('page'), href: z.string() }),
    z.object({ kind: z.literal('picture'), href: z.string() }),
    z.object({ kind: z.literal('source'), path: z.string() }),
    z.object({ kind: z.literal('missing'), path: z.string() }),
  ]),
});

export type Link = z.infer<typeof linkSchema>;
