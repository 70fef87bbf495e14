import { z } from 'zod';
import { LocalError } from '../errors/LocalError.ts';
import { runCommand } from '@comptoir/commands/runCommand';
import type { GoModule } from './GoModule.ts';

/** A module in Go's cache. */
export interface FoundGoModule {
  path: string;
  /** The folder of its sources. */
  folder: string;
}

/**
 * Finds a module's folder and downloads the module if it is missing.
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
  const answer = GoAnswer.safeParse(JSON.parse(stdout || '{}'));
  const found = answer.data?.Module ?? answer.data;
  if (found?.Path && found.Dir) {
    return { path: found.Path, folder: found.Dir };
  }
  throw new LocalError({
    what: `${name} ${version} could not be built`,
    why: 'go did not report the folder of its module',
    remedy: `npm run platform:build -- ${name}`,
  });
}

const GoModuleAnswer = z.object({
  Path: z.string().optional(),
  Dir: z.string().optional(),
});
/** The used fields of `go mod download -json` and `go list -json=Module`. */
const GoAnswer = GoModuleAnswer.extend({ Module: GoModuleAnswer.optional() });
