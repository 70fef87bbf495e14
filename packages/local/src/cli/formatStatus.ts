import { listProcesses, readProcess } from '@comptoir/parts/host/processTable';
import { describeOwnCluster } from '../plan/OwnCluster.ts';
import { describeBuild } from '../platform/BuildProgress.ts';
import type { ReportedState } from '../run/RunState.ts';
import type { ProcessStatus } from '../supervisor/ProcessStatus.ts';
import { formatTable } from './formatTable.ts';
import type { DependencyState } from './readDependencies.ts';
import type { StatusReport } from './StatusReport.ts';

/** The dependencies of each process by its name. */
type Dependencies = ReadonlyMap<string, readonly DependencyState[]>;

/** Converts the state of a run to the public report. */
export function toStatusReport(
  state: ReportedState,
  dependencies: Dependencies,
): StatusReport {
  return {
    processes: state.processes.map(one => {
      const { group: _group, reason: _reason, ...reported } = one;
      return {
        ...reported,
        residentBytes: residentBytes(one),
        dependencies: [...(dependencies.get(one.name) ?? [])],
      };
    }),
    accounts: state.accounts,
    kubeconfig: state.kubeconfig,
    argocd: state.argocd,
    repository: state.repository,
    build: state.build,
    ownCluster: state.ownCluster,
  };
}

/** Formats the state of a run as a table with accounts and addresses. */
export function formatStatus(
  state: ReportedState,
  dependencies: Dependencies,
  supervisorPid?: number,
): string {
  const rows = state.processes.map(one => [
    one.name,
    one.kind,
    one.state,
    megabytes(residentBytes(one)),
    one.url,
    remarks(one, dependencies.get(one.name) ?? []),
  ]);
  const own = supervisorPid ? readProcess(supervisorPid)?.residentBytes : 0;
  const total = state.processes.reduce(
    (sum, one) => sum + (residentBytes(one) ?? 0),
    own ?? 0,
  );
  const table = formatTable([
    ['name', 'kind', 'state', 'memory', 'url', ''],
    ...rows,
    ['', '', 'total', megabytes(total), '', ''],
  ]);
  const accounts = state.accounts.map(
    ({ role, email, password }) =>
      `  sign in as ${role}: ${email}${password ? `, password ${password}` : ''}`,
  );
  const platform = [
    ['platform: KUBECONFIG=', state.kubeconfig],
    ['Argo CD: ', state.argocd],
    ['Git repository (branch deployed): ', state.repository],
  ].flatMap(([label, value]) => (value ? [`  ${label}${value}`] : []));
  const notes = [
    ...(state.build ? [`  platform: ${describeBuild(state.build)}`] : []),
    ...(state.ownCluster ? [`  ${describeOwnCluster(state.ownCluster)}`] : []),
  ];
  return [table, ...accounts, ...platform, ...notes].join('\n');
}

/** Resident bytes of a process group; null when it does not run. */
function residentBytes({ group }: ProcessStatus): number | null {
  if (group === null) {
    return null;
  }
  const members = listProcesses().filter(entry => entry.group === group);
  return members.reduce((sum, entry) => sum + entry.residentBytes, 0);
}

function megabytes(bytes: number | null): string {
  return bytes === null ? '' : `${Math.round(bytes / 1e6)} MB`;
}

function remarks(
  { restarts, reason }: ProcessStatus,
  dependencies: readonly DependencyState[],
): string {
  const times = restarts === 1 ? 'once' : `${restarts} times`;
  const down = dependencies
    .filter(({ state }) => state === 'down')
    .map(({ name, lastError }) => `${name} is down: ${lastError}`);
  return [restarts > 0 ? `restarted ${times}` : '', reason ?? '', ...down]
    .filter(text => text !== '')
    .join('; ');
}
