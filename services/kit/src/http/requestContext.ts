import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

/** The request's id in logs and problem documents. */
export function requestId(response: Response): string {
  return String(response.getHeader('x-request-id') ?? 'unknown');
}

/** Sets `X-Request-Id` on the response: the caller's if it is 8 to 64 word characters, else a new one. */
export function requestIds(): RequestHandler {
  return (request, response, next) => {
    const given = request.headers['x-request-id'];
    const usable = typeof given === 'string' && /^[\w.-]{8,64}$/.test(given);
    response.setHeader('x-request-id', usable ? given : randomUUID());
    next();
  };
}
