import { PART_PORTS } from '../discovery/PartName.ts';
import type { WantedPort } from '@comptoir/parts/host/checkPorts';
import type { Mode } from './LocalOptions.ts';
import type { Selection } from './selectProcesses.ts';

/** Every port that a selection listens on. */
export function wantedPorts(
  { processes, parts }: Selection,
  { offset, mode }: { offset: number; mode: Mode },
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
  const ofSources: WantedPort[] = processes.flatMap(({ name, devPorts }) =>
    Object.values(devPorts).map(port => ({ name: `${name} (sources)`, port })),
  );
  return [
    ...ofParts,
    ...processes,
    ...(mode === 'development' ? ofSources : []),
  ].map(({ name, port }) => ({ name, port: port + offset }));
}
