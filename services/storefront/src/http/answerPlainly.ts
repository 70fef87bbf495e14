import type { ErrorRequestHandler } from 'express';

/** The last resort, when not even the problem page can be rendered: one line, and the failure is reported. */
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
