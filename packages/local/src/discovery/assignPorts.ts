import { LocalError } from '@comptoir/parts/errors/LocalError';
import type { Part } from '@comptoir/parts/Part';
import { portsOf } from '@comptoir/parts/portsOf';
import { systemPortOf } from '../plan/systemPortOf.ts';
import type {
  DeclaredProcess,
  DiscoveredProcess,
} from './ProcessDeclaration.ts';

/** Range of the ports of processes that declare none, before the offset; browsers block none of them. */
export const ASSIGNED_PORTS = { first: 4100, last: 4179 };

/** Process → the port that an earlier run assigned to it. */
export type AssignedPorts = Readonly<Record<string, number>>;

/**
 * Gives each process without a port its remembered port, unless another declaration has it, or else
 * the lowest of the range that no declaration has.
 *
 * @param options.avoid - ports that other programs use, before the offset
 * @throws LocalError when the range is exhausted
 */
export function assignPorts(
  declared: readonly DeclaredProcess[],
  parts: readonly Part[],
  options: { remembered?: AssignedPorts; avoid?: readonly number[] } = {},
): DiscoveredProcess[] {
  const { remembered = {}, avoid = [] } = options;
  const used = new Set([
    ...parts.flatMap(portsOf).map(({ port }) => port),
    ...declared.flatMap(one => Object.values(one.devPorts)),
    ...declared.flatMap(({ port }) =>
      port === undefined ? [] : [port, systemPortOf(port)],
    ),
  ]);
  const assigned = new Map<string, number>();
  for (const { name, port } of declared) {
    const before = remembered[name];
    if (port === undefined && before !== undefined && isFree(before, used)) {
      assigned.set(name, before);
      used.add(before).add(systemPortOf(before));
    }
  }
  return declared.map(one => {
    const port =
      one.port ??
      assigned.get(one.name) ??
      lowestFree(one, new Set([...used, ...avoid]));
    used.add(port).add(systemPortOf(port));
    return { ...one, port, hasAssignedPort: one.port === undefined };
  });
}

/** Whether a process can have a port and the system port that belongs to it. */
function isFree(port: number, used: ReadonlySet<number>): boolean {
  return !used.has(port) && !used.has(systemPortOf(port));
}

function lowestFree(
  { file }: DeclaredProcess,
  used: ReadonlySet<number>,
): number {
  const { first, last } = ASSIGNED_PORTS;
  for (let port = first; port <= last; port++) {
    if (isFree(port, used)) {
      return port;
    }
  }
  throw new LocalError({
    what: `There is no free port for ${file}`,
    why: `every port from ${first} to ${last} is in use`,
    remedy: `declare comptoir.process.port in ${file}`,
  });
}
