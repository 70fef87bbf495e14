import { z } from 'zod/v4';

/**
 * An image, as far as it is known.
 *
 * @public
 */
export const imageSchema = z.object({
  /** `sha256:` and 64 hexadecimal digits; absent for an image that is named by its tag only. */
  digest: z.string().optional(),
  /** Version for people; absent when no release of the service contains the image. */
  version: z.string().optional(),
  /** Commit that it was built from; absent like `version`. */
  commit: z.string().optional(),
  /** Time of the build, ISO 8601. */
  builtAt: z.string().optional(),
  /** Page of the pipeline that built it. */
  pipeline: z.url({ protocol: /^https?$/ }).optional(),
  /** Reference that the pods name; absent for the image of a release. */
  reference: z.string().optional(),
});
/** @public */
export type Image = z.infer<typeof imageSchema>;
