import type { PartPorts } from './Part.ts';

/** Lists every port of a part, before the offset, with a readable name. */
export function portsOf({
  name,
  ports,
}: PartPorts): { name: string; port: number }[] {
  return Object.entries(ports).map(([key, port]) => ({
    name: key === 'main' ? name : `${name} (${key})`,
    port,
  }));
}
