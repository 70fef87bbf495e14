import { PART_GROUPS } from '@comptoir/parts/Part';
import type { PartGroup } from '@comptoir/parts/Part';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
import type { RunState } from '../run/RunState.ts';
import type { LocalOptions } from './LocalOptions.ts';

/** Groups the processes of a run: those of workspaces, then the parts by their group. */
export function sectionsOf(
  specs: readonly ProcessSpec[],
  { parts }: Pick<LocalOptions, 'parts'>,
): RunState['sections'] {
  const groupOf = new Map(parts.map(({ name, group }) => [name, group]));
  const of = (group: PartGroup | undefined) =>
    specs.map(({ name }) => name).filter(name => groupOf.get(name) === group);
  const groups = Object.keys(PART_GROUPS).filter(isGroup);
  return [
    { title: 'Portal and shop', processes: of(undefined) },
    ...groups.map(group => ({
      title: PART_GROUPS[group],
      processes: of(group),
    })),
  ].filter(({ processes }) => processes.length > 0);
}

function isGroup(name: string): name is PartGroup {
  return Object.hasOwn(PART_GROUPS, name);
}
