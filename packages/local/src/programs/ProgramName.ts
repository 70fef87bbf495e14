import { z } from 'zod';

/** A program that a process runs when it can, and that we bring while it starts. */
export const ProgramName = z.enum(['mkdocs']);
/** See the schema of the same name. */
export type ProgramName = z.infer<typeof ProgramName>;
