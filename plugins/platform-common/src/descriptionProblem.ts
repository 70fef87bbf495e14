import { z } from 'zod/v4';

/** A catalog file, or a part of one, that the catalog cannot take in. */
export const descriptionProblemSchema = z.object({
  /** The file, as the catalog knows it: `file:…` or `url:…`. */
  location: z.string(),
  /** What is wrong with it, for people. */
  message: z.string(),
  /** What to do about it. */
  advice: z.string(),
  /** Since when the portal knows of it, ISO 8601. */
  since: z.iso.datetime(),
});
export type DescriptionProblem = z.infer<typeof descriptionProblemSchema>;

/** Answer of `GET /api/platform/descriptions`, the oldest first. */
export const descriptionProblemsSchema = z.object({
  items: z.array(descriptionProblemSchema),
});
