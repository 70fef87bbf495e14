import type { Readable } from 'node:stream';
import { type Response, Router } from 'express';
import sirv from 'sirv';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const HOUR = 'public, max-age=3600';

/** Serves the files that exist at start, in the compressed form that the build wrote if the client accepts it. */
export function serveAssets(folder: string): Router {
  const serve = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: [],
    setHeaders(response, path) {
      const hashed = path.startsWith('/assets/');
      response.setHeader('Cache-Control', hashed ? IMMUTABLE : HOUR);
    },
  });
  const router = Router();
  router.get('/{*path}', (request, response, next) => {
    response.locals['route'] = 'files';
    const onPipe = (file: Readable) => closeTogether(file, response);
    response.once('pipe', onPipe);
    serve(request, response, () => {
      delete response.locals['route'];
      response.off('pipe', onPipe);
      next();
    });
  });
  return router;
}

/** Destroys the response if the file fails, and the file if the response closes; sirv handles neither. */
function closeTogether(file: Readable, response: Response): void {
  file.once('error', error => response.destroy(error));
  response.once('close', () => file.destroy());
}
