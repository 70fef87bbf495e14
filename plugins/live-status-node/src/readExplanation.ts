import { readFile } from 'node:fs/promises';
import { z } from 'zod/v4';

const explanationSchema = z.object({
  reason: z.string().min(1),
  remedy: z.string().min(1).optional(),
});

/**
 * Why a cluster is not connected, and what to do about it, for people.
 *
 * @public
 */
export interface Explanation {
  reason: string;
  remedy?: string;
}

/** Returns undefined when the file does not exist or is not valid: it may be half written. */
export async function readExplanation(
  file: string,
): Promise<Explanation | undefined> {
  try {
    return explanationSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}
