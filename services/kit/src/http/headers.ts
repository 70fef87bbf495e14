import { z } from 'zod';
import { PreconditionFailedError } from '../errors.ts';

/** `If-Match: "<version>"`, required; parsed to the version number. */
export const IfMatch = z.object({
  'if-match': z
    .string({ error: 'is required: the ETag of the resource' })
    .regex(/^"\d{1,12}"$/, 'must be a version in quotes, as in ETag')
    .transform(value => Number(value.slice(1, -1)))
    .meta({ type: 'string', example: '"3"' }),
});

/** `Idempotency-Key`, required: requests with the same key and body take effect once. */
export const IdempotencyKey = z.object({
  'idempotency-key': z
    .string({ error: 'is required: a new random value for each operation' })
    .regex(/^[\w.:-]{8,128}$/, 'must be 8 to 128 letters, digits or _ . : -')
    .meta({ type: 'string' }),
});

/** Formats a version for `ETag` and `If-Match`. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** @throws PreconditionFailedError unless `expected` is the current version */
export function requireVersion(
  what: string,
  actual: number,
  expected: number,
): void {
  if (actual === expected) {
    return;
  }
  throw new PreconditionFailedError(
    `${what} is at version ${actual}, not ${expected}: read it again, then repeat the change.`,
    {
      fields: [
        {
          field: 'headers.if-match',
          message: `is not the current version ${actual}`,
        },
      ],
    },
  );
}
