import type { RequestHandler } from 'express';
import { ServiceUnavailableError } from '../errors.ts';

/** Answers 503 after `ms` milliseconds without a response; does not stop the handler. */
export function requestTimeout(ms: number): RequestHandler {
  return (request, response, next) => {
    const timer = setTimeout(() => {
      if (response.headersSent) {
        return;
      }
      next(
        new ServiceUnavailableError(
          `${request.method} ${request.path} was not answered in ${ms} ms.`,
        ),
      );
    }, ms);
    response.once('close', () => clearTimeout(timer));
    next();
  };
}
