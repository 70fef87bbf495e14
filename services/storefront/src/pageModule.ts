import { z } from 'zod';
import type { Front } from './Front.ts';

/** The server's bundle, as it is when it was loaded by its file name. */
export const pageModule = z.object({
  createPageHandler: z.custom<Front['createPageHandler']>(
    value => typeof value === 'function',
    'createPageHandler is missing',
  ),
});
