import { resolve } from 'node:path';
import { cacheFolderOf } from '@comptoir/parts/host/cacheFolderOf';
import { findGoProgram } from '@comptoir/parts/goModules/findGoProgram';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';

/** The reason for skipping where helm is missing, with the remedy. */
export const NO_HELM = 'helm is not built: npm run platform:build -- helm';

const ROOT = resolve(import.meta.dirname, '..', '..');

/** The path of helm, from PATH or from the user's cache; undefined if it is missing. */
export function findHelm(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const cacheFolder = cacheFolderOf(environment);
  const found = findGoProgram('helm', {
    modules: readGoModules({ root: ROOT, cacheFolder }),
    path: environment['PATH'] ?? '',
  });
  return found?.missing ? undefined : found?.file;
}
