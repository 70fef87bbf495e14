import type { PartRun } from '@comptoir/parts/PartRun';

/** The ports of parts in a run with an offset. */
export function offsetPorts(offset: number): PartRun['portOf'] {
  return (part, port) => part.ports[port] + offset;
}
