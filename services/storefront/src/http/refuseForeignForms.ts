import type { Request, RequestHandler } from 'express';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Accepts changes from the shop's own pages only. Browsers state the origin of a form in `Sec-Fetch-Site`, older ones in `Origin`; requests without either are refused. */
export function refuseForeignForms(origin: string): RequestHandler {
  const own = new URL(origin);
  return (request, response, next) => {
    if (SAFE.has(request.method)) {
      return next();
    }
    const site = request.get('sec-fetch-site');
    const from = request.get('origin');
    const trusted = site ? site === 'same-origin' : from === own.origin;
    if (trusted && (from === undefined || isOwn(from, request, own))) {
      return next();
    }
    response
      .status(403)
      .type('text')
      .send('This form was not sent from a page of this shop.\n');
  };
}

/** Whether an `Origin` is the shop's public one or that of the request, as the pages require it too. */
function isOwn(from: string, { protocol, host }: Request, own: URL): boolean {
  return URL.parse(from)?.host === own.host || from === `${protocol}://${host}`;
}
