import { z } from 'zod';

/** A program of Python's that we bring: a process runs it when it can, or a test does. */
export const ProgramName = z.enum(['mkdocs', 'schemathesis']);
/** See the schema of the same name. */
export type ProgramName = z.infer<typeof ProgramName>;
