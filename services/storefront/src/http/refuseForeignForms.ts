import type { RequestHandler } from 'express';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Takes what changes something from this shop's own pages alone. Browsers say
 * where a form stands in `Sec-Fetch-Site`, the older ones in `Origin`; what
 * says neither is refused.
 */
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
