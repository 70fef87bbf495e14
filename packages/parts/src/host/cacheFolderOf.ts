import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder, shared by all checkouts of one user, for what is downloaded once. */
export function cacheFolderOf(
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const base = environment['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(base, 'comptoir');
}
