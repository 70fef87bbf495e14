import type { Request, RequestHandler, Response } from 'express';

const BAD_REQUEST = 400;
const METHOD_NOT_ALLOWED = 405;
const METHODS = ['GET', 'HEAD', 'POST'];
/** A name or an address, with a port or without. */
const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/** Refuses what no page can answer: other methods than those of links and forms (405), and addresses that are no URL or not percent-encoded UTF-8 (400). */
export function refuseUnusable(): RequestHandler {
  return (request, response, next) => {
    if (!METHODS.includes(request.method)) {
      response.set('Allow', METHODS.join(', '));
      return refuse(
        response,
        METHOD_NOT_ALLOWED,
        'This method is not allowed.',
      );
    }
    if (!hasUrl(request)) {
      return refuse(response, BAD_REQUEST, 'The Host header is not valid.');
    }
    if (!isDecodable(request.path)) {
      return refuse(response, BAD_REQUEST, 'This address is not valid.');
    }
    next();
  };
}

/** Whether the address that the pages see, of the headers that name the host, is a URL. */
function hasUrl(request: Request): boolean {
  const { protocol, originalUrl } = request;
  const forwarded = request.get('x-forwarded-host')?.split(',') ?? [];
  return [request.get('host') ?? '', ...forwarded]
    .map(host => host.trim())
    .every(
      host =>
        HOST.test(host) &&
        URL.canParse(`${protocol}://${host}${originalUrl}`) &&
        URL.canParse(`http://${host}`),
    );
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function refuse(response: Response, status: number, why: string): void {
  response.status(status).type('text').send(`${why}\n`);
}
