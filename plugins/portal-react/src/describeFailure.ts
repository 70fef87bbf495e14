import { ResponseError } from '@backstage/errors';

/**
 * Describes a failed request in one line: `The portal backend returned 502`, or
 * `The catalog is unavailable: Failed to fetch`.
 *
 * @param source - the subject of the sentence, with a capital
 * @public
 */
export function describeFailure(source: string, error: Error): string {
  return ResponseError.is(error)
    ? `${source} returned ${error.statusCode}`
    : `${source} is unavailable: ${error.message}`;
}
