import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { explain } from '@comptoir/parts/errors/explain';
import { MARK } from '@comptoir/parts/host/markedProcesses';
import { waitUntil } from '@comptoir/parts/host/waitUntil';
import type { BuildProgress } from './BuildProgress.ts';
import type { LocalOptions } from '../plan/LocalOptions.ts';
import { runningSupervisor } from '../run/supervisorLock.ts';
import { buildFolders } from '@comptoir/parts/goModules/buildFolders';
import type { GoModule } from '@comptoir/parts/goModules/GoModule';
import { hasKinds } from '@comptoir/parts/goModules/kindFolders';
import { isBuilt } from '@comptoir/parts/goModules/isBuilt';

/** `npm run platform:build` in the background of a run, for missing programs. */
export interface GoBuild {
  /**
   * Waits until a module is built, by this build or by a running one. The first call starts the
   * build; aborting `signal` ends it, and the next run resumes it.
   *
   * @returns undefined when it is built, else the reason
   */
  provide(module: GoModule, signal: AbortSignal): Promise<string | undefined>;
  /** Waits for the kinds of a module, which are downloaded before its programs are built. */
  provideKinds(
    module: GoModule,
    signal: AbortSignal,
  ): Promise<string | undefined>;
  /** Returns null before the first request and after the build. */
  progress(): BuildProgress | null;
}

const MAIN = join(import.meta.dirname, '..', 'main.ts');

/** Creates a {@link GoBuild}; the first requested module starts the build. */
export function createGoBuild(options: {
  local: LocalOptions;
  modules: readonly GoModule[];
  /** Called with each line that the build prints. */
  onStep: (step: string) => void;
}): GoBuild {
  const { local, modules, onStep } = options;
  const { lock, out } = buildFolders(local.cacheFolder);
  let startedAt: string | undefined;
  let own: Promise<void> | undefined;
  let hasEnded = false;
  const startBuild = async (signal: AbortSignal) => {
    const missing = modules.filter(module => !isBuilt(module));
    try {
      await build({ local, modules: missing, signal, onStep });
    } catch (error) {
      onStep(`platform: ${explain(error)}`);
    }
    hasEnded = true;
  };
  const provide = async (
    module: GoModule,
    signal: AbortSignal,
    has: (module: GoModule) => boolean,
  ): Promise<boolean> => {
    startedAt ??= new Date().toISOString();
    const other = own ? undefined : runningSupervisor(lock);
    if (other) {
      onStep(`platform: waiting for the build of process ${other.pid}`);
    }
    const until = (condition: () => boolean) =>
      waitUntil(() => has(module) || condition(), {
        deadlineMs: Infinity,
        everyMs: 250,
        signal,
      });
    if (other) {
      await until(() => !runningSupervisor(lock));
    }
    if (!has(module) && !signal.aborted) {
      own ??= startBuild(signal);
      await until(() => hasEnded);
    }
    if (signal.aborted) {
      await own;
    }
    return has(module);
  };
  const progress = (): BuildProgress | null => {
    const unbuilt = modules.filter(module => !isBuilt(module));
    if (startedAt === undefined || hasEnded || unbuilt.length === 0) {
      return null;
    }
    // A module has a folder of output from the start of its build, also in another process's build.
    const current = unbuilt.findLast(({ name }) => existsSync(join(out, name)));
    const step = local.platformBundle ? 'install' : 'build';
    return {
      step: current ? step : 'download',
      module: current ? `${current.name} ${current.version}` : null,
      number: current ? modules.indexOf(current) + 1 : 1,
      of: modules.length,
      startedAt,
    };
  };
  return {
    progress,
    provide: async (module, signal) =>
      (await provide(module, signal, isBuilt))
        ? undefined
        : `its program could not be built: npm run platform:build -- ${module.name}`,
    provideKinds: async (module, signal) =>
      (await provide(module, signal, hasKinds))
        ? undefined
        : `its kinds could not be downloaded: npm run platform:build -- ${module.name}`,
  };
}

/** Runs the command as a separate process, which holds the lock and ends its children. */
async function build(options: {
  local: LocalOptions;
  modules: readonly GoModule[];
  signal: AbortSignal;
  onStep: (step: string) => void;
}): Promise<void> {
  const { local, modules, signal, onStep } = options;
  const names = modules.map(({ name }) => name);
  const child = spawn(process.execPath, [MAIN, 'platform:build', ...names], {
    cwd: local.root,
    env: {
      ...local.env,
      COMPTOIR_VAR: local.varFolder,
      ...(local.platformBundle && {
        COMPTOIR_PLATFORM_BUNDLE: local.platformBundle,
      }),
      [MARK]: local.varFolder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // In its own process group: Ctrl-C ends it through `signal` only.
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', line => {
      if (line.trim() !== '') {
        onStep(`platform: ${line.trim()}`);
      }
    });
  }
  const end = () => void child.kill('SIGTERM');
  signal.addEventListener('abort', end);
  if (signal.aborted) {
    end();
  }
  await once(child, 'close');
  signal.removeEventListener('abort', end);
}
