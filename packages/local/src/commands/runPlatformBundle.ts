import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { runCommand } from '@comptoir/commands/runCommand';
import type { LocalOptions } from '../plan/LocalOptions.ts';
import {
  MANIFEST_FILE,
  type BundleManifest,
} from '@comptoir/parts/goModules/BundleManifest';
import { checksumsOf } from '@comptoir/parts/goModules/checksumsOf';
import { isBuilt } from '@comptoir/parts/goModules/isBuilt';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';

/**
 * `npm run platform:bundle`: packs the platform's programs for machines that do not build them, with
 * those of modules that only tests use if they are built.
 *
 * @throws LocalError when a module is not built or the file cannot be written
 */
export async function runPlatformBundle(options: {
  local: LocalOptions;
  /** The output file; by default `var/platform-bundle.tar.gz`. */
  file: string | undefined;
  write: (text: string) => void;
}): Promise<void> {
  const { local, write } = options;
  const modules = readGoModules(local).filter(
    module => !module.testOnly || isBuilt(module),
  );
  const missing = modules.filter(module => !isBuilt(module));
  if (missing.length > 0) {
    throw new LocalError({
      what: 'The bundle cannot be created',
      why: `not built yet: ${missing.map(one => one.name).join(', ')}`,
      remedy: 'npm run platform:build, then the same command again',
    });
  }
  const file = options.file
    ? resolve(local.root, options.file)
    : join(local.varFolder, 'platform-bundle.tar.gz');
  mkdirSync(dirname(file), { recursive: true });
  const folder = mkdtempSync(join(dirname(file), '.platform-bundle-'));
  try {
    const manifest: BundleManifest = {};
    for (const { target } of modules) {
      manifest[basename(target)] = await checksumsOf(target);
    }
    writeFileSync(join(folder, MANIFEST_FILE), JSON.stringify(manifest));
    write(`${modules.length} modules: packing …`);
    const { code, stderr } = await runCommand(
      [
        ...(['tar', '--create', '--gzip', '--file', file] as const),
        '--directory',
        folder,
        MANIFEST_FILE,
        '--directory',
        local.cacheFolder,
        ...Object.keys(manifest),
      ],
      { env: local.env },
    );
    if (code !== 0) {
      rmSync(file, { force: true });
      throw new LocalError({
        what: `${file} cannot be written`,
        why: stderr.trim(),
        remedy: 'correct the cause, then run the same command again',
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const megabytes = Math.round(statSync(file).size / 1e6);
  write(
    `${file}: ${megabytes} MB. Use it on other machines by COMPTOIR_PLATFORM_BUNDLE.`,
  );
}
