import { buildIfStale } from '../freshness/buildIfStale.ts';
import type { DiscoveredProcess } from '../discovery/ProcessDeclaration.ts';
import type { Paths } from '../run/createPaths.ts';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
import { probeHttp } from '@comptoir/parts/probes/probeHttp';
import { runTask } from '@comptoir/parts/process/runTask';
import type { LocalOptions, Mode } from './LocalOptions.ts';
import { healthUrlOf } from './processEnvironment.ts';

type Command = readonly [string, ...string[]];

/** Creates the supervisor's specification of a declared process. */
export function createServiceSpec(options: {
  process: DiscoveredProcess;
  env: Readonly<Record<string, string>>;
  local: LocalOptions;
  paths: Paths;
  mode: Mode;
  onStep: (step: string) => void;
}): ProcessSpec {
  const { process: declared, env, local, paths, mode, onStep } = options;
  const { name, kind, needs, folder, build, seed } = declared;
  const healthUrl = healthUrlOf(declared, local);
  const dev = mode === 'development' ? declared.dev : undefined;
  return {
    name,
    kind,
    needs,
    healthUrl,
    env,
    cwd: folder,
    url: env['PUBLIC_URL'] ?? '',
    command: withThisNode(dev ?? declared.start),
    probe: timeoutMs => probeHttp(healthUrl, timeoutMs),
    startDeadlineMs: 120_000,
    stopDeadlineMs: 15_000,
    ...(build && !dev
      ? {
          build: (signal: AbortSignal) =>
            buildIfStale({
              root: local.root,
              folder,
              signal,
              command: withThisNode(build),
              env: buildEnvironment(env, local),
              logFile: paths.log(`${name}.build`),
              onBuild: () => onStep(`${name}: its sources changed, building`),
            }),
        }
      : {}),
    ...(seed
      ? {
          seed: async (signal: AbortSignal) => {
            const problem = await runTask({
              env,
              signal,
              cwd: folder,
              command: withThisNode(seed),
              logFile: paths.log(`${name}.seed`),
            });
            if (problem) {
              throw new Error(`its seed failed: ${problem}`);
            }
          },
        }
      : {}),
  };
}

function withThisNode(command: Command): Command {
  const [program, ...args] = command;
  return program === 'node' ? [process.execPath, ...args] : command;
}

/** Excludes ports and URLs, on which a build must not depend: its stamp does not contain them. */
function buildEnvironment(
  env: Readonly<Record<string, string>>,
  local: LocalOptions,
): Record<string, string> {
  const { PATH = '', COMPTOIR_SUPERVISED_IN = '' } = env;
  return { ...local.env, PATH, COMPTOIR_SUPERVISED_IN, NODE_ENV: 'production' };
}
