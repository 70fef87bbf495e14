import { homedir } from 'node:os';
import { join } from 'node:path';

/** Returns the user's cache of downloads and builds, shared by all checkouts. */
export function cacheFolderOf(
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const base = environment['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(base, 'comptoir');
}
