import { isPortFree } from '@comptoir/parts/host/isPortFree';
import { discoverProcesses } from '../discovery/discoverProcesses.ts';
import type { DiscoveredProcess } from '../discovery/ProcessDeclaration.ts';
import { readAssignedPorts, writeAssignedPorts } from '../run/assignedPorts.ts';
import type { Paths } from '../run/createPaths.ts';
import type { LocalOptions } from './LocalOptions.ts';

/**
 * Discovers the processes of a run, assigns free ports to those that declare none, and remembers
 * them for the next runs.
 *
 * @throws LocalError for an invalid declaration
 */
export async function placeProcesses(options: {
  local: LocalOptions;
  paths: Paths;
}): Promise<DiscoveredProcess[]> {
  const { local, paths } = options;
  const remembered = readAssignedPorts(paths.ports);
  const avoid: number[] = [];
  for (;;) {
    const found = discoverProcesses(local.root, local.parts, {
      remembered,
      avoid,
    });
    const assigned = found.filter(one => one.hasAssignedPort);
    const taken = await firstTaken(
      assigned
        .filter(({ name, port }) => remembered[name] !== port)
        .map(({ port }) => port),
      local.portOffset,
    );
    if (taken === undefined) {
      const ports = assigned.map(({ name, port }) => [name, port] as const);
      writeAssignedPorts(paths.ports, Object.fromEntries(ports));
      return found;
    }
    avoid.push(taken);
  }
}

/** Returns the first port that another program uses, before the offset. */
async function firstTaken(
  ports: readonly number[],
  offset: number,
): Promise<number | undefined> {
  for (const port of ports) {
    if (!(await isPortFree(port + offset))) {
      return port;
    }
  }
  return undefined;
}
