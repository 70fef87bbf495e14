import type { ErrorRequestHandler, Response } from 'express';
import {
  ServiceError,
  ServiceUnavailableError,
  TooManyRequestsError,
} from '../errors.ts';
import type { Log } from '../createLog.ts';
import { httpError } from './httpError.ts';
import { internalProblem, problemOf } from './problem.ts';
import { requestId } from './requestContext.ts';
import { sendReply } from './sendReply.ts';

/**
 * Turns errors into problem documents: a ServiceError keeps its message, any
 * other error becomes 500 without details. Logs 4xx at warn and 5xx at error.
 */
export function problemHandler(options: {
  log: Log;
  /** Maps errors of drivers to those of `errors.ts`; returns others unchanged. */
  translate: (error: unknown) => unknown;
}): ErrorRequestHandler {
  const { log, translate } = options;
  return (thrown: unknown, request, response, next) => {
    const error = translate(httpError(thrown));
    const id = requestId(response);
    const known = error instanceof ServiceError;
    const problem = known ? problemOf(error, id) : internalProblem(id);
    const facts = { requestId: id, method: request.method, path: request.path };
    if (problem.status >= 500) {
      log.error({ ...facts, err: error }, problem.title);
    } else {
      log.warn({ ...facts, status: problem.status }, problem.detail);
    }
    if (response.headersSent) {
      return next(error);
    }
    if (error instanceof ServiceUnavailableError) {
      response.setHeader('retry-after', '2');
    }
    if (error instanceof TooManyRequestsError) {
      response.setHeader('retry-after', String(error.retryAfter));
    }
    if (problem.status === 401) {
      response.setHeader('www-authenticate', 'Bearer');
    }
    sendProblem(response, problem.status, problem);
  };
}

function sendProblem(response: Response, status: number, json: unknown): void {
  sendReply(response, {
    status,
    json,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    },
  });
}
