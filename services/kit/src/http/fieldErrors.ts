import type { z } from 'zod';
import type { FieldError } from '../errors.ts';

/** Converts zod's issues to field errors below `place` (`body`, `query` …): the first issue of each field, and one error per unknown key. */
export function fieldErrors(place: string, error: z.ZodError): FieldError[] {
  const all = error.issues.flatMap(issue => {
    const path = [place, ...issue.path.map(String)];
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => ({
          field: [...path, key].join('.'),
          message: 'is not a known field',
        }))
      : [{ field: path.join('.'), message: issue.message }];
  });
  return [
    ...new Map(all.toReversed().map(one => [one.field, one])).values(),
  ].toReversed();
}
