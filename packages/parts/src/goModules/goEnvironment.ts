import { MARK } from '../host/markedProcesses.ts';
import type { BuildFolders } from './buildFolders.ts';

/** The environment that Go builds and downloads in. */
export function goEnvironment(
  env: Readonly<Record<string, string>>,
  folders: BuildFolders,
): Record<string, string> {
  return {
    ...env,
    CGO_ENABLED: '0',
    GOCACHE: folders.goCache,
    GOMODCACHE: folders.goModCache,
    // Modules are read-only by default, and these are removed after the build.
    GOFLAGS: '-modcacherw -buildvcs=false',
    GOWORK: 'off',
    [MARK]: folders.root,
  };
}
