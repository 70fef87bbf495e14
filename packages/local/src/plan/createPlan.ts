import { PLATFORM } from '@comptoir/parts/Part';
import { checkPorts } from '@comptoir/parts/host/checkPorts';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
import type { ProgramName } from '@comptoir/parts/programs/ProgramName';
import type { Paths } from '../run/createPaths.ts';
import type { ClusterPlan } from '../run/createRunFiles.ts';
import type { RunFacts } from '../run/RunState.ts';
import { loadSecrets } from '../secrets/loadSecrets.ts';
import { clusterEnvironment } from './clusterEnvironment.ts';
import { createPlatform } from './createPlatform.ts';
import { createRun } from './createRun.ts';
import { createServiceSpec } from './createServiceSpec.ts';
import { createShopParts } from './createShopParts.ts';
import { findOwnCluster } from './findOwnCluster.ts';
import { fillIn } from './fillIn.ts';
import type { LocalOptions, Mode } from './LocalOptions.ts';
import { describeOwnCluster } from './OwnCluster.ts';
import { placeProcesses } from './placeProcesses.ts';
import { processEnvironment } from './processEnvironment.ts';
import { sectionsOf } from './sectionsOf.ts';
import { selectProcesses } from './selectProcesses.ts';
import { wantedPorts } from './wantedPorts.ts';

/** The processes of a run, its facts, and the programs to install. */
export interface Plan {
  specs: ProcessSpec[];
  facts: RunFacts;
  cluster: ClusterPlan;
  /** Optional programs to install in the background. */
  programs: ProgramName[];
}

/**
 * Plans the processes of a run with their programs, ports and secrets.
 *
 * @throws LocalError for an invalid declaration, a taken port, a missing program, an
 * invalid `KUBECONFIG`
 */
export async function createPlan(options: {
  local: LocalOptions;
  paths: Paths;
  mode: Mode;
  without: readonly string[];
  onStep: (step: string) => void;
}): Promise<Plan> {
  const { local, paths, mode, without, onStep } = options;
  const discovered = await placeProcesses({ local, paths });
  const own = findOwnCluster({ local, platform: paths.data(PLATFORM) });
  if (own) {
    onStep(describeOwnCluster(own));
  } else if (local.cluster.ARGOCD_URL !== undefined) {
    onStep(
      'ARGOCD_URL is ignored: KUBECONFIG does not name a cluster of your own',
    );
  }
  const selection = selectProcesses(discovered, { without, local });
  await checkPorts(wantedPorts(selection, { offset: local.portOffset, mode }));
  const secrets = loadSecrets({
    file: paths.secrets,
    names: discovered.map(one => one.name),
    requested: discovered.flatMap(one =>
      one.secrets.map(name => `${one.name}.${name}`),
    ),
    onInvalid: reason =>
      onStep(
        `${paths.secrets} was invalid (${reason}): generating new passwords`,
      ),
  });
  const run = createRun({ local, paths, secrets, onStep });
  const platform = await createPlatform({ local, without, run, onStep });
  const cluster = clusterEnvironment({ own, local, run });
  const parts = await createShopParts({
    parts: selection.parts,
    run,
    cacheFolder: local.cacheFolder,
  });
  const services = selection.processes.map(process => {
    const env = processEnvironment({
      process,
      discovered,
      local,
      secrets,
      mode,
      cluster,
    });
    const accounts = process.accounts.map(account => ({
      ...account,
      email: fillIn(account.email, env, process.file),
      password: fillIn(account.password, env, process.file),
    }));
    return {
      accounts,
      spec: createServiceSpec({
        process,
        env,
        local,
        paths,
        mode,
        onStep,
      }),
    };
  });
  const specs = [...parts, ...services.map(one => one.spec), ...platform.specs];
  const { leftOut, buildProgress } = platform;
  return {
    specs,
    facts: {
      ...platform.facts,
      accounts: services.flatMap(one => one.accounts),
      ownCluster: own ?? null,
      sections: sectionsOf(specs, local),
    },
    cluster: {
      parts: own ? [] : platform.clusterParts,
      buildProgress,
      ...(leftOut && !own ? { leftOut } : {}),
    },
    programs: selection.processes.flatMap(one => one.programs),
  };
}
