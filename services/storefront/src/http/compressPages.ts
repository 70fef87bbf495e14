import { constants } from 'node:zlib';
import compression from 'compression';
import type { RequestHandler } from 'express';

// Pages are some ten KB: a window of 64 KiB holds one whole, where the
// standard window of 4 MiB costs milliseconds to set up for each answer.
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
