import type {
  ApplicationStatus,
  ClusterStatus,
  EnvironmentStatus,
  Source,
} from '@comptoir/plugin-live-status-common';
import type {
  LiveStatusListener,
  LiveStatusService,
} from '@comptoir/plugin-live-status-node';
import { digestOf } from './GitopsRepository';

const ENVIRONMENTS = ['dev', 'staging', 'production'];
const SINCE = '2026-11-30T09:00:00.000Z';

/** Returns a healthy environment that runs the image with a digest. */
export function healthy(
  service: string,
  environment: string,
  digit = 'a',
): EnvironmentStatus {
  return {
    environment,
    cluster: 'local',
    namespace: `shop-${environment}`,
    delivery: {
      source: { state: 'current' },
      application: `${service}-${environment}`,
      sync: 'Synced',
      health: 'Healthy',
      reasons: [],
      differences: [],
      history: [],
    },
    pods: {
      source: { state: 'current' },
      ready: 1,
      wanted: 1,
      restarts: 0,
      simulated: false,
      images: [`registry.comptoir.example/${service}@${digestOf(digit)}`],
      problems: [],
    },
    backup: {
      source: { state: 'current' },
      state: 'unprotected',
      schedules: [],
      backups: [],
    },
  };
}

/** The live state of one cluster, which a test sets. */
export class LiveStatusDouble implements LiveStatusService {
  cluster: ClusterStatus = {
    name: 'local',
    environments: ENVIRONMENTS,
    state: 'connected',
    since: SINCE,
    argocd: { state: 'current' },
  };
  /** Source of the delivery of names without an application. */
  private source: Source = { state: 'current' };
  private readonly known = new Map<string, Map<string, EnvironmentStatus>>();
  private readonly listeners = new Set<LiveStatusListener>();

  /** Sets the state of an application in environments. */
  set(service: string, ...environments: EnvironmentStatus[]): void {
    const before = this.known.get(service) ?? new Map();
    environments.forEach(one => before.set(one.environment, one));
    this.known.set(service, before);
    this.listeners.forEach(one => one.onApplication?.(service));
  }

  delete(service: string): void {
    this.known.delete(service);
    this.listeners.forEach(one => one.onApplication?.(service));
  }

  connect(change: Partial<ClusterStatus>): void {
    this.cluster = { ...this.cluster, ...change };
    this.listeners.forEach(one => one.onCluster?.(this.cluster));
  }

  /** Makes the delivery of all names without an application unknown. */
  lose(reason: string): void {
    this.source = { state: 'unknown', reason };
    this.listeners.forEach(one => one.onAll?.());
  }

  clusters(): ClusterStatus[] {
    return [this.cluster];
  }

  names(): string[] {
    return [...this.known.keys()].sort();
  }

  isKnown(name: string): boolean {
    return this.known.has(name);
  }

  applications(): ApplicationStatus[] {
    return this.names().map(name => this.application(name));
  }

  application(application: string): ApplicationStatus {
    const states = this.known.get(application);
    return {
      application,
      environments: ENVIRONMENTS.map(
        name => states?.get(name) ?? notDeployed(name, this.source),
      ),
    };
  }

  subscribe(listener: LiveStatusListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

function notDeployed(environment: string, source: Source): EnvironmentStatus {
  const state = healthy('', environment);
  return {
    ...state,
    namespace: undefined,
    delivery: {
      ...state.delivery,
      source,
      application: undefined,
      sync: 'Unknown',
      health: 'Unknown',
    },
    pods: { ...state.pods, ready: 0, wanted: 0, images: [] },
  };
}
