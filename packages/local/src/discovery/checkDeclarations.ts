import { LocalError } from '@comptoir/parts/errors/LocalError';
import { isPlatform } from '@comptoir/parts/leaveOut';
import { PART_GROUPS, PLATFORM } from '@comptoir/parts/Part';
import type { Part } from '@comptoir/parts/Part';
import { portsOf } from '@comptoir/parts/portsOf';
import { systemPortOf } from '../plan/systemPortOf.ts';
import type { DiscoveredProcess } from './ProcessDeclaration.ts';

const OWN_FILE = 'packages/parts (built in)';

/** @throws LocalError for a name or port that two declare, an unknown need, or a cycle of needs */
export function checkDeclarations(
  processes: readonly DiscoveredProcess[],
  parts: readonly Part[],
): void {
  const names = processes.map(one => ({ value: one.name, file: one.file }));
  const ports = processes.flatMap(({ port, devPorts, file }) =>
    [port, systemPortOf(port), ...Object.values(devPorts)].map(value => ({
      value,
      file,
    })),
  );
  const reserved = [
    ...parts.map(({ name }) => name),
    ...Object.keys(PART_GROUPS),
    PLATFORM,
  ];
  refuseDuplicates('name', [
    ...reserved.map(value => ({ value, file: OWN_FILE })),
    ...names,
  ]);
  refuseDuplicates('port', [
    ...parts
      .flatMap(portsOf)
      .map(({ port: value }) => ({ value, file: OWN_FILE })),
    ...ports,
  ]);
  const shop = parts.filter(part => !isPlatform(part));
  const known = [...shop, ...processes].map(({ name }) => name);
  refuseUnknownNeeds(processes, known);
  for (const one of processes) {
    refuseCycle(processes, one, [one.name]);
  }
}

function refuseDuplicates(
  key: 'name' | 'port',
  declared: readonly { value: string | number; file: string }[],
): void {
  const owners = new Map<string | number, string>();
  for (const { value, file } of declared) {
    const owner = owners.get(value);
    if (owner !== undefined) {
      throw new LocalError({
        what: `Two processes declare the ${key} ${value}`,
        why: `it is declared in ${owner} and in ${file}`,
        remedy: `change comptoir.process.${key} in one of them`,
      });
    }
    owners.set(value, file);
  }
}

function refuseUnknownNeeds(
  processes: readonly DiscoveredProcess[],
  known: readonly string[],
): void {
  for (const { file, needs } of processes) {
    const unknown = needs.find(need => !known.includes(need));
    if (unknown === undefined) {
      continue;
    }
    throw new LocalError({
      what: `${file} needs ${unknown}, which is not declared`,
      why: `the declared names are ${known.join(', ')}`,
      remedy: `correct comptoir.process.needs in ${file}`,
    });
  }
}

function refuseCycle(
  processes: readonly DiscoveredProcess[],
  from: DiscoveredProcess,
  path: readonly string[],
): void {
  for (const need of from.needs) {
    const next = processes.find(one => one.name === need);
    if (!next) {
      continue;
    }
    if (path.includes(need)) {
      throw new LocalError({
        what: 'The needs of processes form a cycle',
        why: [...path, need].join(' needs '),
        remedy: `remove one of these from comptoir.process.needs, for instance in ${from.file}`,
      });
    }
    refuseCycle(processes, next, [...path, need]);
  }
}
