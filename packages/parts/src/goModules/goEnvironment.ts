import { MARK } from '../host/markedProcesses.ts';
import type { BuildFolders } from './buildFolders.ts';

/** Returns the environment of Go's builds and downloads. */
export function goEnvironment(
  env: Readonly<Record<string, string>>,
  folders: BuildFolders,
): Record<string, string> {
  return {
    ...env,
    CGO_ENABLED: '0',
    GOCACHE: folders.goCache,
    GOMODCACHE: folders.goModCache,
    // Make modules writable, so that the build can remove them.
    GOFLAGS: '-modcacherw -buildvcs=false',
    GOWORK: 'off',
    [MARK]: folders.root,
  };
}
