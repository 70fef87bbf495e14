import { resolve } from 'node:path';
import { TerraformCopy } from './TerraformCopy.ts';

const ROOT = resolve(import.meta.dirname, '..', '..', '..');

/** Opens a copy for tests, which the gate runs only where that is possible. */
export async function openOrThrow(name: string): Promise<TerraformCopy> {
  const copy = await TerraformCopy.open({
    root: ROOT,
    name,
    environment: process.env,
  });
  if (typeof copy === 'string') {
    throw new Error(copy);
  }
  return copy;
}
