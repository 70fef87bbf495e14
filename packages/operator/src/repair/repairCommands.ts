import { discoverProcesses } from '@comptoir/local/discovery/discoverProcesses';
import type { LocalOptions } from '@comptoir/local/plan/LocalOptions';
import { processEnvironment } from '@comptoir/local/plan/processEnvironment';
import { readAssignedPorts } from '@comptoir/local/run/assignedPorts';
import { createPaths } from '@comptoir/local/run/createPaths';
import { loadSecrets } from '@comptoir/local/secrets/loadSecrets';

/** The command that repairs the views of one process. */
export interface RepairCommand {
  name: string;
  /** Program and arguments. */
  command: readonly [string, ...string[]];
  cwd: string;
  env: Record<string, string>;
}

/** Returns the repair command of each process that declares one, with the environment of `local`. */
export function repairCommands(local: LocalOptions): RepairCommand[] {
  const paths = createPaths(local.varFolder);
  const discovered = discoverProcesses(local.root, local.parts, {
    remembered: readAssignedPorts(paths.ports),
  });
  const secrets = loadSecrets({
    file: paths.secrets,
    names: discovered.map(({ name }) => name),
    requested: discovered.flatMap(one =>
      one.secrets.map(secret => `${one.name}.${secret}`),
    ),
    onInvalid: reason =>
      console.error(`the secrets file is invalid: ${reason}`),
  });
  const mode = 'production';
  return discovered.flatMap(process => {
    const { name, repair, folder: cwd } = process;
    if (!repair) {
      return [];
    }
    const env = processEnvironment({
      process,
      discovered,
      local,
      secrets,
      mode,
    });
    return [{ name, command: repair, cwd, env }];
  });
}
