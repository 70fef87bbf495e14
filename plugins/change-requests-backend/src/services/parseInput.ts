import { InputError } from '@backstage/errors';
import type { z } from 'zod/v4';

/**
 * Parses what a client sent.
 *
 * @throws InputError with the path of each invalid field
 */
export function parseInput<T extends z.ZodType>(
  schema: T,
  value: unknown,
): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    return parsed.data;
  }
  const issues = parsed.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  throw new InputError(issues.join('; '));
}
