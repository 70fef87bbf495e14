import { z } from 'zod';
import { LocalError } from '../errors/LocalError.ts';
import { runCommand } from '@comptoir/commands/runCommand';
import type { GoModule } from './GoModule.ts';

/** A module in Go's cache. */
export interface FoundGoModule {
  path: string;
  /** Where Go unpacked it. */
  folder: string;
}

/**
 * Downloads a module, unless it is there, and finds its folder.
 *
 * @throws LocalError when Go does not find it
 */
export async function findGoModule(options: {
  module: GoModule;
  go: string;
  env: Readonly<Record<string, string>>;
}): Promise<FoundGoModule> {
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
  if (found?.Path && found.Dir) {
    return { path: found.Path, folder: found.Dir };
  }
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
/** The fields of `go mod download -json` and `go list -json=Module` that are read. */
const GoAnswer = GoModuleAnswer.extend({ Module: GoModuleAnswer.optional() });
