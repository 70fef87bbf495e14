import { z } from 'zod';
import type { Front } from './Front.ts';

/** Type of the server bundle, which is loaded by its file name. */
export const pageModule = z.object({
  createPageHandler: z.custom<Front['createPageHandler']>(
    value => typeof value === 'function',
    'createPageHandler is missing',
  ),
});
