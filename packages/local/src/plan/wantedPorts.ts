import type { WantedPort } from '@comptoir/parts/host/checkPorts';
import { portsOf } from '@comptoir/parts/portsOf';
import type { Mode } from './LocalOptions.ts';
import type { Selection } from './selectProcesses.ts';
import { systemPortOf } from './systemPortOf.ts';

/** Lists every port of a selection. */
export function wantedPorts(
  { processes, parts }: Selection,
  { offset, mode }: { offset: number; mode: Mode },
): WantedPort[] {
  const ofSources: WantedPort[] = processes.flatMap(({ name, devPorts }) =>
    Object.values(devPorts).map(port => ({ name: `${name} (sources)`, port })),
  );
  const systemPorts = processes.map(({ name, port }) => ({
    name: `${name} (system)`,
    port: systemPortOf(port),
  }));
  return [
    ...parts.flatMap(portsOf),
    ...processes,
    ...systemPorts,
    ...(mode === 'development' ? ofSources : []),
  ].map(({ name, port }) => ({ name, port: port + offset }));
}
