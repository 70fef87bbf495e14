import { z } from 'zod';

/** The environments, from the lowest to the highest. */
export const ENVIRONMENTS = ['dev', 'staging', 'production'] as const;

/** The name of an environment. */
export const Environment = z.enum(ENVIRONMENTS);
/** See {@link ENVIRONMENTS}. */
export type Environment = z.infer<typeof Environment>;
