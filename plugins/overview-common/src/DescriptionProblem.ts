import { z } from 'zod/v4';

/**
 * An error of a catalog file.
 *
 * @public
 */
export const descriptionProblemSchema = z.object({
  /** Location of the file: `file:…` or `url:…`. */
  location: z.string(),
  /** Line of the error in the file, from 1; absent when it is unknown. */
  line: z.int().positive().optional(),
  /** The error, for people. */
  message: z.string(),
  /** The remedy, for people. */
  advice: z.string(),
  /** Time of the first report, ISO 8601. */
  since: z.iso.datetime(),
});
/** @public */
export type DescriptionProblem = z.infer<typeof descriptionProblemSchema>;

/**
 * Response of `GET /api/overview/descriptions`, the oldest first.
 *
 * @public
 */
export const descriptionProblemsSchema = z.object({
  items: z.array(descriptionProblemSchema),
});
