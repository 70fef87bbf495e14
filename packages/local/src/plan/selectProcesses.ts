import { PART_NAMES } from '../discovery/PartName.ts';
import type { PartName } from '../discovery/PartName.ts';
import type { DiscoveredProcess } from '../discovery/ProcessDeclaration.ts';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { ARGOCD_PARTS } from '@comptoir/parts/parts/argocd/argocdPorts';
import { KUBERNETES_PARTS } from '@comptoir/parts/parts/kubernetes/kubernetesPorts';
import { VELERO_PARTS } from '@comptoir/parts/parts/velero/veleroPorts';

/** All of the platform's parts. */
export const PLATFORM = 'platform';

/** What this run starts. */
export interface Selection {
  processes: DiscoveredProcess[];
  /** The parts that one of the processes needs and that nobody else provides. */
  parts: PartName[];
}

/**
 * Leaves out what was asked to be left out, and each part that then nobody needs.
 *
 * @throws LocalError when a name is unknown
 */
export function selectProcesses(
  discovered: readonly DiscoveredProcess[],
  options: { without: readonly string[]; provided: readonly PartName[] },
): Selection {
  const known: string[] = [
    ...discovered.map(one => one.name),
    ...[...PART_NAMES, PLATFORM, ...KUBERNETES_PARTS],
    ...[...ARGOCD_PARTS, 'argo-rollouts', 'sealed-secrets', ...VELERO_PARTS],
  ];
  const unknown = options.without.find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw new LocalError({
      what: `--without ${unknown} leaves out nothing`,
      why: 'no process has this name',
      remedy: `the names are ${known.join(', ')}`,
    });
  }
  const processes = discovered.filter(
    one => !options.without.includes(one.name),
  );
  const parts = PART_NAMES.filter(
    part =>
      !options.without.includes(part) &&
      !options.provided.includes(part) &&
      processes.some(one => one.needs.includes(part)),
  );
  return { processes, parts };
}
