import { z } from 'zod/v4';

/** A commit of the repository that the portal runs from. */
export const changeSchema = z.object({
  /** Id of the commit. */
  id: z.string(),
  title: z.string(),
  /** Name of who wrote it; addresses are left out. */
  author: z.string(),
  /** When it was committed, ISO 8601. */
  at: z.iso.datetime({ offset: true }),
  /** Workspaces that it touched, such as `services/products`. */
  workspaces: z.array(z.string()),
  /** Where it can be looked at; absent where there is no such page. */
  url: z.url({ protocol: /^https?$/ }).optional(),
});
export type Change = z.infer<typeof changeSchema>;

/** Answer of `GET /api/platform/changes`, the newest first. */
export const changesSchema = z.object({
  items: z.array(changeSchema),
  /** Why nothing is known, for people; absent when it is. */
  reason: z.string().optional(),
});
export type Changes = z.infer<typeof changesSchema>;
