import { z } from 'zod';

/** A Python program that is installed in the background, for a process or a test. */
export const ProgramName = z.enum(['mkdocs', 'schemathesis', 'checkov']);
/** See the schema of the same name. */
export type ProgramName = z.infer<typeof ProgramName>;
