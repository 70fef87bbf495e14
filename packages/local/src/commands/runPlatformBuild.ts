import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '@comptoir/parts/errors/explain';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { endMarkedProcesses } from '@comptoir/parts/host/endMarkedProcesses';
import { findOnPath } from '@comptoir/parts/host/findOnPath';
import type { LocalOptions } from '../plan/LocalOptions.ts';
import { buildFolders } from '@comptoir/parts/goModules/buildFolders';
import { buildGoModule } from '@comptoir/parts/goModules/buildGoModule';
import { fetchKinds } from '@comptoir/parts/goModules/fetchKinds';
import type { GoModule } from '@comptoir/parts/goModules/GoModule';
import { isBuilt } from '@comptoir/parts/goModules/isBuilt';
import { kindsTarget } from '@comptoir/parts/goModules/kindFolders';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { unpackBundle } from '@comptoir/parts/goModules/unpackBundle';
import { createPaths } from '../run/createPaths.ts';
import { releaseLock, acquireLock } from '../run/supervisorLock.ts';

/** Exit code after SIGINT. The steps of a build share its state, so they stay in one file. */
const INTERRUPTED = 130;

/**
 * `npm run platform:build`: builds the programs of Go modules that are not in the cache, or unpacks
 * them from the bundle if one is configured, and prints the time and size of each. Builds a module
 * that only tests use only by its name.
 *
 * @returns the exit code: 1 when a build failed, 130 when it was interrupted
 * @throws LocalError for an unknown name, without Go, and during another build
 */
export async function runPlatformBuild(options: {
  local: LocalOptions;
  /** Modules to build; empty for all. */
  names: readonly string[];
  stop: AbortSignal;
  write: (text: string) => void;
}): Promise<number> {
  const { local, stop, write } = options;
  const all = readGoModules(local);
  const isWanted = (module: GoModule) =>
    !module.testOnly || options.names.length > 0;
  const modules = selectModules(all, options.names).filter(
    module => isWanted(module) || local.platformBundle !== undefined,
  );
  for (const module of modules.filter(isBuilt)) {
    write(
      `${module.name} ${module.version} is already built: ${sizeOf(module)}`,
    );
  }
  if (modules.every(isBuilt)) {
    return 0;
  }
  const folders = buildFolders(local.cacheFolder);
  const other = acquireLock(folders.lock);
  if (other) {
    throw new LocalError({
      what: 'The platform’s programs cannot be built now',
      why: `process ${other.pid} is already building them`,
      remedy: 'wait until it ends, then run the same command again',
    });
  }
  const paths = createPaths(local.varFolder);
  let failures = 0;
  try {
    await endMarkedProcesses(folders.root, 2000);
    const { platformBundle: bundle, env } = local;
    if (bundle) {
      const unbuilt = modules.filter(module => !isBuilt(module));
      const folder = folders.bundle;
      await unpackBundle({
        bundle,
        modules: unbuilt,
        folder,
        env,
        signal: stop,
      });
      for (const module of unbuilt.filter(isBuilt)) {
        write(
          `${module.name} ${module.version} is unpacked: ${sizeOf(module)}`,
        );
      }
    }
    const missing = modules.filter(one => isWanted(one) && !isBuilt(one));
    const go = missing.length > 0 ? findGo(local) : '';
    rmSync(folders.out, { recursive: true, force: true });
    mkdirSync(folders.out, { recursive: true });
    // Parts whose programs are built early need the kinds of modules that are built later.
    for (const module of missing) {
      if (stop.aborted) {
        break;
      }
      await fetchKinds({ module, go, folders, env }).catch((error: unknown) =>
        write(explain(error)),
      );
    }
    for (const module of missing) {
      if (stop.aborted) {
        break;
      }
      write(`${module.name} ${module.version}: building …`);
      const startedAt = performance.now();
      const logFile = paths.log(`${module.name}.build`);
      try {
        const signal = stop;
        await buildGoModule({ module, go, folders, env, logFile, signal });
      } catch (error) {
        if (stop.aborted) {
          break;
        }
        failures += 1;
        write(explain(error));
        continue;
      }
      const seconds = Math.round((performance.now() - startedAt) / 1000);
      write(
        `${module.name} ${module.version} is built: ${seconds} s, ${sizeOf(module)}`,
      );
    }
    for (const module of all.filter(isBuilt)) {
      rmSync(kindsTarget(module), { recursive: true, force: true });
    }
    // The kept caches let the next build resume.
    const isComplete = all.every(one => one.testOnly || isBuilt(one));
    const removable = isComplete ? folders.root : folders.out;
    rmSync(removable, { recursive: true, force: true });
  } finally {
    releaseLock(folders.lock);
  }
  if (stop.aborted) {
    write('Interrupted. Run the same command again to resume.');
    return INTERRUPTED;
  }
  return failures > 0 ? 1 : 0;
}

function selectModules(
  modules: readonly GoModule[],
  names: readonly string[],
): GoModule[] {
  const unknown = names.find(name => !modules.some(one => one.name === name));
  if (unknown !== undefined) {
    throw new LocalError({
      what: `${unknown} cannot be built`,
      why: 'no Go module has this name',
      remedy: `the names are ${modules.map(one => one.name).join(', ')}`,
    });
  }
  return modules.filter(
    ({ name }) => names.length === 0 || names.includes(name),
  );
}

function findGo({ env }: LocalOptions): string {
  const go = findOnPath('go', env['PATH'] ?? '');
  if (go) {
    return go;
  }
  throw new LocalError({
    what: 'The platform’s programs cannot be built',
    why: 'go is not on PATH',
    remedy:
      'install Go 1.26 or newer (https://go.dev/dl), then run the same command again',
  });
}

function sizeOf({ target, programs }: GoModule): string {
  const bytes = readdirSync(target)
    .filter(name => Object.hasOwn(programs, name))
    .reduce((sum, name) => sum + statSync(join(target, name)).size, 0);
  return `${Math.round(bytes / 1e6)} MB`;
}
