import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

/** The id that logs and problem documents give to a request. */
export function requestId(response: Response): string {
  return String(response.getHeader('x-request-id') ?? 'unknown');
}

/** Takes the caller's `X-Request-Id` when it is a plain word, else makes one; says it in the answer. */
export function requestIds(): RequestHandler {
  return (request, response, next) => {
    const given = request.headers['x-request-id'];
    const usable = typeof given === 'string' && /^[\w.-]{8,64}$/.test(given);
    response.setHeader('x-request-id', usable ? given : randomUUID());
    next();
  };
}
