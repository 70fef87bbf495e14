import { z } from 'zod';

/** The mistake of a key without a value. */
export const REQUIRED = 'is missing';

/** Creates a schema of text; a missing value is reported as missing, any other mistake with `problem`. */
export function text(pattern: RegExp, problem: string) {
  return z
    .string({
      error: ({ input }) => (input === undefined ? REQUIRED : problem),
    })
    .regex(pattern, problem);
}

/** A name as Kubernetes allows it in labels and namespaces. */
export const Name = text(
  /^[a-z0-9]([a-z0-9-]{0,51}[a-z0-9])?$/,
  'must be lower-case letters, digits and dashes',
);

/** The full hash of a commit. */
export const Commit = text(
  /^[0-9a-f]{40}$/,
  'must be the full hash of a commit, 40 hexadecimal digits; a branch or tag may move',
);
