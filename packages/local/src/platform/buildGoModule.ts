import { chmodSync, cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { LocalError } from '../errors/LocalError.ts';
import { MARK } from '../host/markedProcesses.ts';
import { runProgram } from '../host/runProgram.ts';
import { runTask } from '../supervisor/runTask.ts';
import type { BuildFolders } from './buildFolders.ts';
import type { GoModule } from './GoModule.ts';

/**
 * Builds a module's programs at the lowest priority and puts them at its target, all of them or
 * none. What Go has compiled stays in its cache, so that a build that was interrupted goes on.
 *
 * @throws LocalError with the log when it fails
 */
export async function buildGoModule(options: {
  module: GoModule;
  /** The program `go`. */
  go: string;
  folders: BuildFolders;
  env: Readonly<Record<string, string>>;
  logFile: string;
  /** Aborted to give up. */
  signal: AbortSignal;
}): Promise<void> {
  const { module, go, folders, logFile, signal } = options;
  const { sources, target } = module;
  const out = join(folders.out, module.name);
  const env = goEnvironment(options.env, folders);
  mkdirSync(out, { recursive: true });
  for (const [program, source] of Object.entries(module.programs)) {
    const problem = await runTask({
      command: [
        ...(['nice', '-n', '19', go, 'build', '-mod=readonly'] as const),
        ...['-trimpath', '-ldflags', linkerFlags(module)],
        ...['-o', join(out, program), source],
      ],
      ...{ cwd: sources, env, logFile, signal },
    });
    if (problem !== undefined) throw failure(module, problem, logFile);
  }
  if (Object.keys(module.files).length > 0) {
    const folder = await folderOfModule({ module, go, env });
    if (folder === undefined) {
      throw failure(module, 'Go does not say where its module is', logFile);
    }
    for (const [name, path] of Object.entries(module.files)) {
      cpSync(join(folder, path), join(out, name), { recursive: true });
      // Go keeps what it unpacks without the right to run it.
      if (name.endsWith('.sh')) chmodSync(join(out, name), 0o755);
    }
  }
  mkdirSync(dirname(target), { recursive: true });
  rmSync(target, { recursive: true, force: true });
  renameSync(out, target);
}

/** The same for every module: other flags would compile the same libraries again. */
function linkerFlags({ variables }: GoModule): string {
  const set = Object.entries(variables).map(
    ([name, value]) => `-X ${name}=${value}`,
  );
  return ['-s', '-w', ...set].join(' ');
}

function goEnvironment(
  env: Readonly<Record<string, string>>,
  folders: BuildFolders,
): Record<string, string> {
  return {
    ...env,
    CGO_ENABLED: '0',
    GOCACHE: folders.goCache,
    GOMODCACHE: folders.goModCache,
    // Go makes modules read-only; these are removed at the end.
    GOFLAGS: '-modcacherw -buildvcs=false',
    GOWORK: 'off',
    [MARK]: folders.root,
  };
}

/** Where Go has unpacked the module that the programs belong to. */
async function folderOfModule(options: {
  module: GoModule;
  go: string;
  env: Readonly<Record<string, string>>;
}): Promise<string | undefined> {
  const { module, go, env } = options;
  if (module.module !== undefined) {
    const downloaded = await runProgram(
      [go, 'mod', 'download', '-json', module.module],
      { env, cwd: module.sources },
    );
    const read = Downloaded.safeParse(JSON.parse(downloaded.stdout || '{}'));
    return read.data?.Dir;
  }
  const [source = ''] = Object.values(module.programs);
  const listed = await runProgram(
    [go, 'list', '-mod=readonly', '-f', '{{.Module.Dir}}', source],
    { env, cwd: module.sources },
  );
  return listed.stdout.trim() || undefined;
}

/** What `go mod download -json` prints, as far as it is read here. */
const Downloaded = z.object({ Dir: z.string().optional() });

function failure(
  { name, version }: GoModule,
  why: string,
  logFile: string,
): LocalError {
  const full = /no space left on device/i.test(why);
  return new LocalError({
    what: `${name} ${version} could not be built`,
    why: full ? 'the disk is full' : why,
    remedy: `${full ? 'free some space (a whole build needs about 25 GB for a while)' : `see ${logFile}`}; then npm run platform:build -- ${name} goes on from there`,
  });
}
