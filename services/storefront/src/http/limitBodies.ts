import type { RequestHandler } from 'express';

const LENGTH_REQUIRED = 411;
const TOO_LARGE = 413;

/** Refuses bodies above `limit` bytes or without a length before they are read. */
export function limitBodies(limit: number): RequestHandler {
  return (request, response, next) => {
    if (request.headers['transfer-encoding'] !== undefined) {
      response.status(LENGTH_REQUIRED).type('text').send('Length required.\n');
      return;
    }
    if (Number(request.headers['content-length'] ?? 0) <= limit) {
      return next();
    }
    response
      .status(TOO_LARGE)
      .type('text')
      .send(`The body is too large: at most ${limit} bytes are accepted.\n`);
  };
}
