import type { RequestHandler } from 'express';
import type { PageOptions } from './PageOptions.ts';

/** What shoppers' browsers get: the files, and the pages that use them. */
export interface Front {
  mode: PageOptions['mode'];
  /** Serves scripts, styles, fonts and pictures of the pages themselves. */
  assets: RequestHandler;
  createPageHandler: (options: PageOptions) => RequestHandler;
}
