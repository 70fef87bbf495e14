import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { LocalError } from '../errors/LocalError.ts';
import { MARK } from '../host/markedProcesses.ts';
import { runCommand } from '@comptoir/commands/runCommand';
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
  const { replacements, files } = module;
  const isRead = replacements.length > 0 || Object.keys(files).length > 0;
  const found = isRead ? await findModule({ module, go, env }) : undefined;
  const folder = join(folders.out, `${module.name}-replaced`);
  const replaced = found ? replaceLines({ module, found, folder }) : [];
  for (const [program, source] of Object.entries(module.programs)) {
    const problem = await runTask({
      command: [
        ...(['nice', '-n', '19', go, 'build', '-mod=readonly'] as const),
        ...['-trimpath', '-ldflags', linkerFlags(module), ...replaced],
        ...['-o', join(out, program), source],
      ],
      ...{ cwd: sources, env, logFile, signal },
    });
    if (problem !== undefined) throw failure(module, problem, logFile);
  }
  if (found) {
    for (const [name, path] of Object.entries(files)) {
      cpSync(join(found.folder, path), join(out, name), { recursive: true });
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

/**
 * The arguments that let Go compile a copy of the module that has its {@link GoModule.replacements}.
 * An overlay would be less, but Go takes none for what is in its module cache.
 */
function replaceLines(options: {
  module: GoModule;
  found: FoundModule;
  /** For the copy and its go.mod. */
  folder: string;
}): string[] {
  const { module, found, folder } = options;
  const { name, version, sources, replacements } = module;
  if (replacements.length === 0) return [];
  const copy = join(folder, 'module');
  rmSync(folder, { recursive: true, force: true });
  cpSync(found.folder, copy, { recursive: true });
  for (const { file, text, by } of replacements) {
    const parts = readFileSync(join(copy, file), 'utf8').split(text);
    if (parts.length !== 2) {
      throw new LocalError({
        what: `${name} ${version} could not be built`,
        why: `its ${file} does not have ${text} exactly once`,
        remedy: `correct the replacements in ${join(sources, 'module.json')}`,
      });
    }
    writeFileSync(join(copy, file), parts.join(by));
  }
  const modFile = join(folder, 'go.mod');
  const declared = readFileSync(join(sources, 'go.mod'), 'utf8');
  writeFileSync(modFile, `${declared}\nreplace ${found.path} => ${copy}\n`);
  cpSync(join(sources, 'go.sum'), join(folder, 'go.sum'));
  return ['-modfile', modFile];
}

/** The module that programs belong to. */
interface FoundModule {
  path: string;
  /** Where Go has unpacked it. */
  folder: string;
}

async function findModule(options: {
  module: GoModule;
  go: string;
  env: Readonly<Record<string, string>>;
}): Promise<FoundModule> {
  const { module, go, env } = options;
  const { name, version, sources } = module;
  const [source = ''] = Object.values(module.programs);
  const { stdout } = await runCommand(
    module.module === undefined
      ? [go, 'list', '-mod=readonly', '-json=Module', source]
      : [go, 'mod', 'download', '-json', module.module],
    { env, cwd: sources },
  );
  const said = GoAnswer.safeParse(JSON.parse(stdout || '{}'));
  const found = said.data?.Module ?? said.data;
  if (found?.Path && found.Dir) return { path: found.Path, folder: found.Dir };
  throw new LocalError({
    what: `${name} ${version} could not be built`,
    why: 'Go does not say where its module is',
    remedy: `npm run platform:build -- ${name}`,
  });
}

const GoModuleAnswer = z.object({
  Path: z.string().optional(),
  Dir: z.string().optional(),
});
/** What `go mod download -json` and `go list -json=Module` print, as far as it is read here. */
const GoAnswer = GoModuleAnswer.extend({ Module: GoModuleAnswer.optional() });

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
