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
import { LocalError } from '../errors/LocalError.ts';
import { runTask } from '../process/runTask.ts';
import type { BuildFolders } from './buildFolders.ts';
import { findGoModule } from './findGoModule.ts';
import type { FoundGoModule } from './findGoModule.ts';
import { goEnvironment } from './goEnvironment.ts';
import type { GoModule } from './GoModule.ts';

/**
 * Builds a module's programs at the lowest priority and installs them atomically at its target. Go's
 * cache keeps compiled packages, so that an interrupted build can resume.
 *
 * @throws LocalError naming the log when the build fails
 */
export async function buildGoModule(options: {
  module: GoModule;
  /** The program `go`. */
  go: string;
  folders: BuildFolders;
  env: Readonly<Record<string, string>>;
  logFile: string;
  /** Aborted to end the build. */
  signal: AbortSignal;
}): Promise<void> {
  const { module, go, folders, logFile, signal } = options;
  const { sources, target } = module;
  const out = join(folders.out, module.name);
  const env = goEnvironment(options.env, folders);
  mkdirSync(out, { recursive: true });
  const { replacements, files } = module;
  const readsSources = replacements.length > 0 || Object.keys(files).length > 0;
  const found = readsSources
    ? await findGoModule({ module, go, env })
    : undefined;
  const folder = join(folders.out, `${module.name}-replaced`);
  const replaced = found ? patchModule({ module, found, folder }) : [];
  for (const [program, source] of Object.entries(module.programs)) {
    const problem = await runTask({
      command: [
        ...(['nice', '-n', '19', go, 'build', '-mod=readonly'] as const),
        '-trimpath',
        '-ldflags',
        linkerFlags(module),
        ...replaced,
        '-o',
        join(out, program),
        source,
      ],
      cwd: sources,
      env,
      logFile,
      signal,
    });
    if (problem !== undefined) {
      throw failure(module, problem, logFile);
    }
  }
  if (found) {
    for (const [name, path] of Object.entries(files)) {
      cpSync(join(found.folder, path), join(out, name), { recursive: true });
      // Go unpacks modules without execute permission.
      if (name.endsWith('.sh')) {
        chmodSync(join(out, name), 0o755);
      }
    }
  }
  mkdirSync(dirname(target), { recursive: true });
  rmSync(target, { recursive: true, force: true });
  renameSync(out, target);
}

/** Flags shared by every module: different flags would recompile shared libraries. */
function linkerFlags({ variables }: GoModule): string {
  const set = Object.entries(variables).map(
    ([name, value]) => `-X ${name}=${value}`,
  );
  return ['-s', '-w', ...set].join(' ');
}

/**
 * Returns the arguments that make Go compile a patched copy of the module, see
 * {@link GoModule.replacements}. Go rejects overlays of its module cache.
 */
function patchModule(options: {
  module: GoModule;
  found: FoundGoModule;
  /** The folder of the copy and its go.mod. */
  folder: string;
}): string[] {
  const { module, found, folder } = options;
  const { name, version, sources, replacements } = module;
  if (replacements.length === 0) {
    return [];
  }
  const copy = join(folder, 'module');
  rmSync(folder, { recursive: true, force: true });
  cpSync(found.folder, copy, { recursive: true });
  for (const { file, text, by } of replacements) {
    const parts = readFileSync(join(copy, file), 'utf8').split(text);
    if (parts.length !== 2) {
      throw new LocalError({
        what: `${name} ${version} could not be built`,
        why: `its ${file} does not contain ${text} exactly once`,
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

function failure(
  { name, version }: GoModule,
  why: string,
  logFile: string,
): LocalError {
  const full = /no space left on device/i.test(why);
  return new LocalError({
    what: `${name} ${version} could not be built`,
    why: full ? 'the disk is full' : why,
    remedy: `${full ? 'free disk space (a complete build temporarily needs about 25 GB)' : `see ${logFile}`}; then npm run platform:build -- ${name} resumes the build`,
  });
}
