import type { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  ApplicationStatus,
  ClusterStatus,
} from '@comptoir/plugin-live-status-common';
import { setMaxListeners } from 'node:events';
import type { Cluster } from './Cluster';
import { ClusterModel } from './cluster/ClusterModel';
import type {
  LiveStatusListener,
  LiveStatusService,
} from './LiveStatusService';

interface LiveStatusOptions {
  clusters: readonly Cluster[];
  /** Age of Argo CD's newest comparison from which its state is unknown, milliseconds. */
  staleAfterMs: number;
  logger: LoggerService;
}

/** The live state of all applications in all clusters. */
export class LiveStatus implements LiveStatusService {
  static create(options: LiveStatusOptions): LiveStatus {
    return new LiveStatus(options);
  }

  private readonly models: readonly ClusterModel[];
  private readonly listeners = new Set<LiveStatusListener>();
  private readonly ending = new AbortController();
  private running: Promise<unknown> | undefined;

  private constructor({ clusters, staleAfterMs, logger }: LiveStatusOptions) {
    setMaxListeners(0, this.ending.signal);
    this.models = clusters.map(cluster =>
      ClusterModel.create({
        cluster,
        staleAfterMs,
        logger,
        onChange: application => this.change(application),
        onStatus: status =>
          this.listeners.forEach(({ onCluster }) => onCluster?.(status)),
      }),
    );
  }

  /** Begins to watch all clusters. */
  start(): void {
    const { signal } = this.ending;
    this.running ??= Promise.all(this.models.map(model => model.run(signal)));
  }

  /** Ends all watches. */
  async stop(): Promise<void> {
    this.listeners.clear();
    this.ending.abort();
    await this.running;
  }

  subscribe(listener: LiveStatusListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  clusters(): ClusterStatus[] {
    return this.models.map(({ status }) => status);
  }

  names(): string[] {
    const names = this.models.flatMap(model => model.applications());
    return [...new Set(names)].sort();
  }

  applications(): ApplicationStatus[] {
    return this.names().map(name => this.statusOf(name));
  }

  application(name: string): ApplicationStatus {
    if (this.models.length === 0) {
      throw new NotFoundError(
        `The application ${name} is not known: no cluster is configured (liveStatus.clusters)`,
      );
    }
    return this.statusOf(name);
  }

  isKnown(name: string): boolean {
    return this.models.some(model => model.hasApplication(name));
  }

  private statusOf(application: string): ApplicationStatus {
    const environments = this.models.flatMap(model =>
      model.environments(application),
    );
    return { application, environments };
  }

  private change(application: string | undefined): void {
    if (application === undefined) {
      this.changeAll();
    } else {
      this.listeners.forEach(one => one.onApplication?.(application));
    }
  }

  private changeAll(): void {
    const names = this.names();
    for (const listener of this.listeners) {
      if (listener.onAll) {
        listener.onAll();
      } else {
        names.forEach(name => listener.onApplication?.(name));
      }
    }
  }
}
