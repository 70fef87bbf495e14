import type { RequestHandler } from 'express';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Accepts changes from the shop's own pages only. Browsers state the origin of a form in `Sec-Fetch-Site`, older ones in `Origin`; requests without either are refused. */
export function refuseForeignForms(origin: string): RequestHandler {
  const own = new URL(origin).origin;
  return (request, response, next) => {
    if (SAFE.has(request.method)) {
      return next();
    }
    const site = request.get('sec-fetch-site');
    const trusted = site
      ? site === 'same-origin'
      : request.get('origin') === own;
    if (trusted) {
      return next();
    }
    response
      .status(403)
      .type('text')
      .send('This form was not sent from a page of this shop.\n');
  };
}
