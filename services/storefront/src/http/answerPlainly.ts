import { ServiceError } from '@comptoir/kit/errors';
import { httpError } from '@comptoir/kit/http/httpError';
import type { ErrorRequestHandler } from 'express';

const INTERNAL = 500;

/** Last error handler, if even the error page fails: responds with one line. Reports the error unless it is the client's, such as an address that can't be decoded. */
export function answerPlainly(
  report: (error: unknown, url: string) => void,
): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const known = httpError(error);
    const status = known instanceof ServiceError ? known.status : INTERNAL;
    if (status >= INTERNAL) {
      report(error, request.originalUrl);
    }
    if (response.headersSent) {
      return next(error);
    }
    response
      .status(status)
      .type('text')
      .send(
        status >= INTERNAL
          ? 'Something went wrong. Please try again.\n'
          : 'This request is not valid.\n',
      );
  };
}
