import { formatStatus, toStatusReport } from '../cli/formatStatus.ts';
import { readDependencies } from '../cli/readDependencies.ts';
import { discoverProcesses } from '../discovery/discoverProcesses.ts';
import type { LocalOptions } from '../plan/LocalOptions.ts';
import { healthUrlOf } from '../plan/processEnvironment.ts';
import { readAssignedPorts } from '../run/assignedPorts.ts';
import { createPaths } from '../run/createPaths.ts';
import type { Paths } from '../run/createPaths.ts';
import { readState } from '../run/createStateFile.ts';
import type { ReportedState } from '../run/RunState.ts';
import { runningSupervisor } from '../run/supervisorLock.ts';

/** `npm run status`: prints the state and URL of each process, and the dependencies that are down. */
export async function runStatus(options: {
  local: LocalOptions;
  json: boolean;
  write: (text: string) => void;
}): Promise<void> {
  const { local, write } = options;
  const paths = createPaths(local.varFolder);
  const supervisor = runningSupervisor(paths.lock);
  const state = supervisor ? readState(paths.state) : undefined;
  const reported = state ?? stoppedState(local, paths);
  const dependencies = await readDependencies(reported.processes);
  if (options.json) {
    write(JSON.stringify(toStatusReport(reported, dependencies), null, 2));
    return;
  }
  write(supervisor ? '' : 'Comptoir is not running: npm start\n');
  write(formatStatus(reported, dependencies, supervisor?.pid));
}

function stoppedState(local: LocalOptions, paths: Paths): ReportedState {
  const discovered = discoverProcesses(local.root, local.parts, {
    remembered: readAssignedPorts(paths.ports),
  });
  const since = readState(paths.state)?.startedAt ?? new Date().toISOString();
  return {
    // Accounts are known only during a run.
    accounts: [],
    kubeconfig: null,
    argocd: null,
    repository: null,
    build: null,
    ownCluster: null,
    sections: [],
    processes: discovered.map(one => ({
      name: one.name,
      kind: one.kind,
      state: 'stopped',
      pid: null,
      url: `http://localhost:${one.port + local.portOffset}`,
      healthUrl: healthUrlOf(one, local),
      group: null,
      log: paths.log(one.name),
      since,
      restarts: 0,
      reason: null,
    })),
  };
}
