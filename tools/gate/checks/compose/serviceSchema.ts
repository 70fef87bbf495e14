import { join } from 'node:path';
import { z } from 'zod';

/**
 * The schema of its environment that a service's `src/config.ts` exports.
 *
 * @throws Error when it exports none
 */
export async function serviceSchema(folder: string): Promise<z.ZodObject> {
  const file = join(folder, 'src', 'config.ts');
  const exports = z.record(z.string(), z.unknown()).parse(await import(file));
  const schema = Object.values(exports).find(one => one instanceof z.ZodObject);
  if (!schema) {
    throw new Error(`${file} exports no schema of its environment`);
  }
  return schema;
}
