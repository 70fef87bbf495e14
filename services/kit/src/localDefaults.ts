import { z } from 'zod';

/** Marks a field whose default is for local mode only; `value` is that default. */
export const localDefaults = z.registry<{ value: unknown }>();
