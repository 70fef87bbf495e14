import { readdir } from 'node:fs/promises';
import express, { type RequestHandler, Router } from 'express';

const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];
const HASHED = /^\/assets\//;
const IMMUTABLE = 'public, max-age=31536000, immutable';
const HOUR = 'public, max-age=3600';

/** Serves the built files, in the smallest form that was made at build time and that the browser takes. */
export async function serveAssets(folder: string): Promise<RequestHandler> {
  const names = await readdir(folder, { recursive: true });
  const files = new Set(names.map(name => `/${name}`));
  const router = Router();

  router.get('/{*path}', (request, response, next) => {
    if (!files.has(request.path)) {
      return next('router');
    }
    response.locals['route'] = 'files';
    const { path } = request;
    const cache = HASHED.test(path) ? IMMUTABLE : HOUR;
    const smaller = ENCODINGS.find(
      ({ name, ending }) =>
        files.has(path + ending) && request.acceptsEncodings(name),
    );
    response.vary('Accept-Encoding');
    response.set('Cache-Control', cache);
    if (smaller) {
      response.type(path.slice(path.lastIndexOf('.')));
      response.set('Content-Encoding', smaller.name);
      request.url = path + smaller.ending;
    }
    next();
  });
  router.use(
    express.static(folder, {
      cacheControl: false,
      index: false,
      redirect: false,
      etag: true,
      fallthrough: true,
    }),
  );
  return router;
}
