import type { en } from './en.ts';

/** The texts that every language must have. */
export type Dictionary = typeof en;
