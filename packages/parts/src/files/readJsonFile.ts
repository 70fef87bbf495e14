import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { errorCode } from '../errors/errorCode.ts';

/** A file's parsed content, or `missing`, or `broken` with the reason. */
export type JsonFile<T> =
  | { found: 'valid'; value: T }
  | { found: 'missing' }
  | { found: 'broken'; reason: string };

/** Reads a JSON file and validates it. */
export function readJsonFile<S extends z.ZodType>(
  path: string,
  schema: S,
): JsonFile<z.output<S>> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      return { found: 'missing' };
    }
    throw error;
  }
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) {
      return { found: 'valid', value: parsed.data };
    }
    const [issue] = parsed.error.issues;
    return {
      found: 'broken',
      reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`,
    };
  } catch (error) {
    return {
      found: 'broken',
      reason: error instanceof Error ? error.message : String(error),
    };
  }
}
