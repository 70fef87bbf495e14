import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuildFolders } from './buildFolders.ts';
import { findGoModule } from './findGoModule.ts';
import { goEnvironment } from './goEnvironment.ts';
import type { GoModule } from './GoModule.ts';
import { hasKinds, kindFiles, kindsTarget } from './kindFolders.ts';

/**
 * Downloads a module and installs its kinds atomically in the cache, so that they can be applied
 * before its programs are built.
 *
 * @throws LocalError when Go does not find the module
 */
export async function fetchKinds(options: {
  module: GoModule;
  /** The program `go`. */
  go: string;
  folders: BuildFolders;
  env: Readonly<Record<string, string>>;
}): Promise<void> {
  const { module, go, folders } = options;
  if (hasKinds(module)) {
    return;
  }
  const env = goEnvironment(options.env, folders);
  const found = await findGoModule({ module, go, env });
  const target = kindsTarget(module);
  const out = join(folders.out, `${module.name}-kinds`);
  for (const [name, path] of kindFiles(module)) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    cpSync(join(found.folder, path), join(out, name), { recursive: true });
  }
  rmSync(target, { recursive: true, force: true });
  renameSync(out, target);
}
