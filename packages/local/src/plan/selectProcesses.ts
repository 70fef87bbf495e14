import { LocalError } from '@comptoir/parts/errors/LocalError';
import { isPlatform, leaveOut } from '@comptoir/parts/leaveOut';
import { neededParts } from '@comptoir/parts/neededParts';
import { PART_GROUPS, PLATFORM } from '@comptoir/parts/Part';
import type { Part } from '@comptoir/parts/Part';
import type { DiscoveredProcess } from '../discovery/ProcessDeclaration.ts';
import type { LocalOptions } from './LocalOptions.ts';

/** The processes and shop parts that a run starts. */
export interface Selection {
  processes: DiscoveredProcess[];
  /** The parts of the shop that the processes need. */
  parts: Part[];
}

/**
 * Leaves out the named processes, parts and groups, and each part of the shop that no remaining
 * process needs.
 *
 * @throws LocalError when a name is unknown
 */
export function selectProcesses(
  discovered: readonly DiscoveredProcess[],
  options: {
    without: readonly string[];
    local: Pick<LocalOptions, 'parts' | 'provided'>;
  },
): Selection {
  const { without, local } = options;
  const known: string[] = [
    ...discovered.map(one => one.name),
    ...local.parts.map(one => one.name),
    ...Object.keys(PART_GROUPS),
    PLATFORM,
  ];
  const unknown = without.find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw new LocalError({
      what: `--without ${unknown} is invalid`,
      why: 'no process, part or group has this name',
      remedy: `the names are ${known.join(', ')}`,
    });
  }
  const processes = discovered.filter(one => !without.includes(one.name));
  const shop = local.parts.filter(part => !isPlatform(part));
  const parts = neededParts(
    leaveOut(shop, without).filter(
      ({ name }) => local.provided[name] === undefined,
    ),
    processes.flatMap(one => one.needs),
  );
  return { processes, parts };
}
