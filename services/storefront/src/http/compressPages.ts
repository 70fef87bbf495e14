import { constants } from 'node:zlib';
import compression from 'compression';
import type { RequestHandler } from 'express';

// Pages have about ten KB, so a window of 64 KiB is enough; allocating the
// default window of 4 MiB takes milliseconds for each response.
const WINDOW_BITS = 16;
const QUALITY = 4;

/** Compresses rendered pages; assets are compressed at build time. */
export function compressPages(): RequestHandler {
  return compression({
    brotli: {
      params: {
        [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
        [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      },
    },
  });
}
