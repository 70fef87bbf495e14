import { z } from 'zod';
import { PreconditionFailedError } from '../errors.ts';

/** `If-Match: "<version>"`, required; becomes the version. */
export const IfMatch = z.object({
  'if-match': z
    .string({ error: 'is required: the ETag of what you change' })
    .regex(/^"\d{1,12}"$/, 'must be a version in quotes, as ETag gives it')
    .transform(value => Number(value.slice(1, -1)))
    .meta({ type: 'string', example: '"3"' }),
});

/** `Idempotency-Key`, required: the same key with the same body changes things once. */
export const IdempotencyKey = z.object({
  'idempotency-key': z
    .string({ error: 'is required: a new random word for each new intention' })
    .regex(/^[\w.:-]{8,128}$/, 'must be 8 to 128 letters, digits or _ . : -')
    .meta({ type: 'string' }),
});

/** How a version is written in `ETag` and `If-Match`. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** @throws PreconditionFailedError when `expected` isn't the version that is there */
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
