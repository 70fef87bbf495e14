import { resolve } from 'node:path';
import { findGoProgram } from '@comptoir/parts/goModules/findGoProgram';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { cacheFolderOf } from '@comptoir/parts/host/cacheFolderOf';

/** The reason for skipping where the engine is missing, with the remedy. */
export const NO_ENGINE =
  'the engine of network policies is not built: npm run platform:build -- network-policies';

const ROOT = resolve(import.meta.dirname, '..', '..', '..');

/** The path of the program that evaluates network policies; undefined if it is missing. */
export function findEngine(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const found = findGoProgram('evaluate-network-policies', {
    modules: readGoModules({
      root: ROOT,
      cacheFolder: cacheFolderOf(environment),
    }),
    path: environment['PATH'] ?? '',
  });
  return found?.missing ? undefined : found?.file;
}
