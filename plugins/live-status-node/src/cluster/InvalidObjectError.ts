import { z } from 'zod/v4';

const namedSchema = z.object({
  metadata: z.object({ name: z.string(), namespace: z.string().optional() }),
});

/** An object of a cluster does not have the form of its kind. */
export class InvalidObjectError extends Error {
  override readonly name = 'InvalidObjectError';

  static of(
    resource: string,
    object: unknown,
    { issues }: z.ZodError,
  ): InvalidObjectError {
    const named = namedSchema.safeParse(object).data?.metadata;
    const which = [named?.namespace, named?.name].filter(Boolean).join('/');
    const problems = issues
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .join('; ');
    return new InvalidObjectError(`${resource} ${which}: ${problems}`);
  }
}
