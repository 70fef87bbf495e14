import type { RequestHandler } from 'express';
import { UnsupportedMediaTypeError } from '../errors.ts';

/** Refuses bodies of other content types. */
export function requireType(types: readonly string[]): RequestHandler {
  const wanted = types.join(' or ');
  return (request, _response, next) => {
    const given = request.headers['content-type']?.split(';')[0]?.trim();
    if (given !== undefined && types.includes(given.toLowerCase())) {
      return next();
    }
    throw new UnsupportedMediaTypeError(
      `The body must be ${wanted}, not ${given ?? 'of no type'}.`,
      {
        fields: [
          { field: 'headers.content-type', message: `must be ${wanted}` },
        ],
      },
    );
  };
}
