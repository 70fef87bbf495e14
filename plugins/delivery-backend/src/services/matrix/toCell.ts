import { releasePath } from '@comptoir/gitops/Release';
import { Environment } from '@comptoir/gitops/environments';
import type {
  DeliveryCell,
  Image,
  ReleaseState,
} from '@comptoir/plugin-delivery-common';
import type { EnvironmentStatus } from '@comptoir/plugin-live-status-common';
import type { StoredRelease } from '../branch/Snapshot';
import type { Sources } from './Sources';
import { toLag } from './toLag';
import { toRunning } from './toRunning';

/** See {@link toCell}. */
export interface CellFacts {
  service: string;
  environment: string;
  /** The environments before it, the nearest first. */
  lower: readonly string[];
  status: EnvironmentStatus | undefined;
  sources: Sources;
}

/** Returns a service in one environment. */
export function toCell(facts: CellFacts): DeliveryCell {
  const { service, environment, sources } = facts;
  const path = pathOf(service, environment);
  const stored = storedOf(facts, environment);
  const { delivery, pods, cluster } = facts.status ?? unwatched(environment);
  const { history: _, ...shown } = delivery;
  const { images, ...counted } = pods;
  return {
    environment,
    cluster,
    release: toReleaseState(path, stored, sources),
    running: toRunning({
      references: images,
      repository:
        stored?.parsed.state === 'released'
          ? stored.parsed.repository
          : undefined,
      find: digest => findImage(facts, digest),
    }),
    delivery: shown,
    pods: counted,
    updateProblem: facts.status?.updateProblem,
    lag: lagOf(facts, stored),
    changeRequests: [...(sources.changes.get(path) ?? [])],
  };
}

function pathOf(service: string, environment: string): string {
  const known = Environment.safeParse(environment);
  return known.success
    ? releasePath(service, known.data)
    : `gitops/apps/${service}/releases/${environment}.yaml`;
}

function storedOf(
  { service, sources }: CellFacts,
  environment: string,
): StoredRelease | undefined {
  return sources.snapshot?.releases.get(pathOf(service, environment));
}

function toReleaseState(
  path: string,
  stored: StoredRelease | undefined,
  { snapshot, unread, staleSince: asOf }: Sources,
): ReleaseState {
  if (!snapshot) {
    return { state: 'unread', path, reason: unread };
  }
  if (!stored) {
    return { state: 'absent', path, asOf };
  }
  const { parsed, changed } = stored;
  if (parsed.state === 'invalid') {
    const { state, mistakes } = parsed;
    return { state, path, asOf, mistakes: [...mistakes], changed };
  }
  const { state, image, revision } = parsed;
  return { state, path, asOf, image, revision, changed };
}

/** Finds an image among the releases of the service, then among earlier ones. */
function findImage(facts: CellFacts, digest: string): Image | undefined {
  const { service, environment, sources } = facts;
  const { snapshot, earlier } = sources;
  if (!snapshot) {
    return undefined;
  }
  for (const path of releasesOf(facts)) {
    const parsed = snapshot.releases.get(path)?.parsed;
    if (parsed?.state === 'released' && parsed.image.digest === digest) {
      return parsed.image;
    }
  }
  const path = pathOf(service, environment);
  const content = snapshot.releases.get(path)?.content;
  const { commit } = snapshot;
  return content === undefined
    ? undefined
    : earlier?.get({ service, commit, path, content, digest });
}

function releasesOf({ service }: CellFacts): string[] {
  return Environment.options.map(name => releasePath(service, name));
}

/** The previous environment is the nearest lower one with a valid release. */
function lagOf(facts: CellFacts, stored: StoredRelease | undefined) {
  const { service, lower, sources } = facts;
  if (stored?.parsed.state !== 'released') {
    return undefined;
  }
  const release = stored.parsed;
  for (const environment of lower) {
    const parsed = storedOf(facts, environment)?.parsed;
    if (parsed?.state === 'released') {
      return toLag({
        release,
        previous: { environment, release: parsed },
        measure: (from, to) => sources.distances?.get(from, to, service),
      });
    }
  }
  return undefined;
}

/** The state of an environment that no cluster runs. */
function unwatched(
  environment: string,
): Pick<EnvironmentStatus, 'delivery' | 'pods'> & { cluster?: string } {
  const source = {
    state: 'unknown',
    reason: `No cluster runs the environment ${environment} (liveStatus.clusters).`,
  } as const;
  return {
    delivery: {
      source,
      sync: 'Unknown',
      health: 'Unknown',
      reasons: [],
      differences: [],
      history: [],
    },
    pods: {
      source,
      ready: 0,
      wanted: 0,
      restarts: 0,
      simulated: false,
      images: [],
      problems: [],
    },
  };
}
