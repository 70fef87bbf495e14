import { join } from 'node:path';
import { cacheFolderOf } from '@comptoir/local/host/cacheFolderOf';
import { findOnPath, isExecutable } from '@comptoir/local/host/findOnPath';

/** Why nothing is rendered where helm is not to be had, and the way out. */
export const NO_HELM = 'helm is not built: npm run platform:build -- helm';

/** The folder under the user's cache that the platform's helm is built into. */
const FOLDER = 'helm-3.22.0';

/** The path of helm, from PATH or from the user's cache; undefined where there is none. */
export function findHelm(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const onPath = findOnPath('helm', environment['PATH'] ?? '');
  if (onPath) return onPath;
  const built = join(cacheFolderOf(environment), FOLDER, 'helm');
  return isExecutable(built) ? built : undefined;
}
