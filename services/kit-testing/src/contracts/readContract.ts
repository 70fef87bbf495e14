import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiContract } from './ApiContract.ts';

/** The contract that a service has committed, `openapi.json` in its folder; undefined where there is none. */
export function readContract(folder: string): ApiContract | undefined {
  const file = join(folder, 'openapi.json');
  if (!existsSync(file)) {
    return undefined;
  }
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof document !== 'object' || document === null) {
    throw new Error(`${file} is no OpenAPI document`);
  }
  return new ApiContract(document);
}
