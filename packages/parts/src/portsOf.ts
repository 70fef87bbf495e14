import type { PartPorts } from './Part.ts';

/** Every port of a part before the offset is added, under a name that people recognize. */
export function portsOf({
  name,
  ports,
}: PartPorts): { name: string; port: number }[] {
  return Object.entries(ports).map(([key, port]) => ({
    name: key === 'main' ? name : `${name} (${key})`,
    port,
  }));
}
