import { serviceOf } from '../branch/ReleaseFile';
import type { Snapshot } from '../branch/Snapshot';

/** Returns the services whose releases or folders differ between two snapshots. */
export function servicesThatChanged(
  before: Snapshot | undefined,
  after: Snapshot,
): Set<string> {
  const changed = new Set(
    [...(before?.services ?? [])].filter(name => !after.services.has(name)),
  );
  for (const name of after.services) {
    if (!before?.services.has(name)) {
      changed.add(name);
    }
  }
  const paths = [...after.releases.keys(), ...(before?.releases.keys() ?? [])];
  for (const path of paths) {
    const service = serviceOf(path);
    const one = before?.releases.get(path);
    const other = after.releases.get(path);
    const isSame =
      one?.content === other?.content &&
      one?.changed?.id === other?.changed?.id;
    if (service !== undefined && !isSame) {
      changed.add(service);
    }
  }
  return changed;
}
