import type { PartRun } from '@comptoir/parts/PartRun';

/** Returns a function that adds the run's offset to the port of a part. */
export function offsetPorts(offset: number): PartRun['portOf'] {
  return (part, port) => part.ports[port] + offset;
}
