import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiContract } from './ApiContract.ts';

/** Reads a service's committed contract, `openapi.json` in its folder; undefined if it has none. */
export function readContract(folder: string): ApiContract | undefined {
  const file = join(folder, 'openapi.json');
  if (!existsSync(file)) {
    return undefined;
  }
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof document !== 'object' || document === null) {
    throw new Error(`${file} is not an OpenAPI document`);
  }
  return new ApiContract(document);
}
