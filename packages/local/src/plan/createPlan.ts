import { discoverProcesses } from '../discovery/discoverProcesses.ts';
import type { PartName } from '../discovery/PartName.ts';
import { checkPorts } from '@comptoir/parts/host/checkPorts';
import type { Paths } from '../run/createPaths.ts';
import type { RunFacts } from '../run/RunState.ts';
import type { ProgramName } from '@comptoir/parts/programs/ProgramName';
import { loadSecrets } from '../secrets/loadSecrets.ts';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
import { createPartSpecs } from './createPartSpecs.ts';
import { createPlatform } from './createPlatform.ts';
import { createServiceSpec } from './createServiceSpec.ts';
import { fillIn } from './fillIn.ts';
import type { LocalOptions, Mode } from './LocalOptions.ts';
import { processEnvironment } from './processEnvironment.ts';
import { selectProcesses } from './selectProcesses.ts';
import { wantedPorts } from './wantedPorts.ts';

/** Everything that a run starts, and whom to sign in as. */
export interface Plan {
  specs: ProcessSpec[];
  facts: RunFacts;
  /** What to bring meanwhile, for processes that go on without it. */
  programs: ProgramName[];
}

/**
 * Finds out what there is to start and with what, and that it can be started.
 *
 * @throws LocalError for a bad declaration, a taken port, a part that cannot be had
 */
export async function createPlan(options: {
  local: LocalOptions;
  paths: Paths;
  mode: Mode;
  without: readonly string[];
  onStep: (step: string) => void;
}): Promise<Plan> {
  const { local, paths, mode, onStep } = options;
  const discovered = discoverProcesses(local.root);
  const provided: PartName[] = [
    ...(local.mongodbUri ? ['mongodb' as const] : []),
    ...(local.amqpUrl ? ['rabbitmq' as const] : []),
  ];
  const selection = selectProcesses(discovered, { ...options, provided });
  await checkPorts(wantedPorts(selection, { offset: local.portOffset, mode }));
  const platform = await createPlatform(options);
  const secrets = loadSecrets({
    file: paths.secrets,
    names: discovered.map(one => one.name),
    asked: discovered.flatMap(one =>
      one.secrets.map(name => `${one.name}.${name}`),
    ),
    onBroken: reason =>
      onStep(`${paths.secrets} was broken (${reason}): new passwords are made`),
  });
  const parts = await createPartSpecs({ ...options, selection, secrets });
  const services = selection.processes.map(process => {
    const env = processEnvironment({
      ...{ process, discovered },
      ...{ local, secrets, mode },
    });
    const accounts = process.accounts.map(account => ({
      ...account,
      email: fillIn(account.email, env, process.file),
      password: fillIn(account.password, env, process.file),
    }));
    return {
      accounts,
      spec: createServiceSpec({
        ...{ process, env },
        ...{ local, paths, mode, onStep },
      }),
    };
  });
  return {
    specs: [...parts, ...services.map(one => one.spec), ...platform.specs],
    facts: {
      ...platform.facts,
      accounts: services.flatMap(one => one.accounts),
    },
    programs: selection.processes.flatMap(one => one.programs),
  };
}
