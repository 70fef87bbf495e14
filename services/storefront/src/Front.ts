import type { RequestHandler } from 'express';
import type { PageOptions } from './PageOptions.ts';

/** The built pages and their assets. */
export interface Front {
  mode: PageOptions['mode'];
  /** Serves scripts, styles, fonts and images of the pages. */
  assets: RequestHandler;
  createPageHandler: (options: PageOptions) => RequestHandler;
}
