import type { z } from 'zod';
import type { FieldError } from '../errors.ts';

/** Turns zod's issues, the first of each field, into fields below `place` (`body`, `query` …); unknown keys are named one by one. */
export function fieldErrors(place: string, error: z.ZodError): FieldError[] {
  const all = error.issues.flatMap(issue => {
    const path = [place, ...issue.path.map(String)];
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => ({
          field: [...path, key].join('.'),
          message: 'is not known here',
        }))
      : [{ field: path.join('.'), message: issue.message }];
  });
  return [
    ...new Map(all.toReversed().map(one => [one.field, one])).values(),
  ].toReversed();
}
