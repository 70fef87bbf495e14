import type { en } from './en.ts';

/** Texts that every language must have. */
export type Dictionary = typeof en;
