import type { ErrorRequestHandler } from 'express';

/** Last error handler, if even the error page fails: reports the error and responds with one line. */
export function answerPlainly(
  report: (error: unknown, url: string) => void,
): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    report(error, request.originalUrl);
    if (response.headersSent) {
      return next(error);
    }
    response
      .status(500)
      .type('text')
      .send('Something went wrong. Please try again.\n');
  };
}
