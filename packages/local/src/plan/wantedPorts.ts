import { PART_PORTS } from '../discovery/PartName.ts';
import type { WantedPort } from '../host/checkPorts.ts';
import type { Selection } from './selectProcesses.ts';

/** Every port that a selection listens on. */
export function wantedPorts(
  { processes, parts }: Selection,
  offset: number,
): WantedPort[] {
  const ofParts: WantedPort[] = parts.flatMap((part): WantedPort[] =>
    part === 'mongodb'
      ? [{ name: 'mongodb', port: PART_PORTS.mongodb }]
      : [
          { name: 'rabbitmq', port: PART_PORTS.rabbitmq },
          { name: 'rabbitmq (distribution)', port: PART_PORTS.distribution },
          { name: 'epmd', port: PART_PORTS.epmd },
        ],
  );
  return [...ofParts, ...processes].map(({ name, port }) => ({
    name,
    port: port + offset,
  }));
}
