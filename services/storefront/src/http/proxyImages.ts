import { pipeline } from 'node:stream/promises';
import type { RequestHandler } from 'express';

/** A file name of the products service: no slash and a single dot. */
const PICTURE = /^[\w-]{1,128}\.(svg|png|jpe?g|webp|avif|gif)$/;
const KEPT = ['content-type', 'cache-control', 'etag', 'last-modified'];
const TIMEOUT_MS = 10_000;

/** Streams pictures of the products service with their caching headers. */
export function proxyImages(productsUrl: string): RequestHandler {
  return async (request, response) => {
    const file = String(request.params['file']);
    if (!PICTURE.test(file)) {
      response.status(404).type('text').send('No such picture.\n');
      return;
    }
    const condition = request.get('if-none-match');
    const picture = await fetch(new URL(`/v1/images/${file}`, productsUrl), {
      headers: condition ? { 'if-none-match': condition } : {},
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => undefined);
    if (!picture || picture.status >= 500) {
      response.status(503).set('Retry-After', '10').end();
      return;
    }
    if (picture.status >= 400) {
      await picture.body?.cancel();
      response.status(404).type('text').send('No such picture.\n');
      return;
    }
    response.status(picture.status);
    for (const name of KEPT) {
      const value = picture.headers.get(name);
      if (value) {
        response.set(name, value);
      }
    }
    // An SVG opened by itself is a document: it must neither run nor load anything.
    response.set('Content-Security-Policy', "default-src 'none'; sandbox");
    if (!picture.body) {
      response.end();
      return;
    }
    // A shopper who disconnects is not an error.
    await pipeline(picture.body, response).catch(() => response.destroy());
  };
}
