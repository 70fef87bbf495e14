import type { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError, toError } from '@backstage/errors';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  CLUSTERS_CHANNEL,
  type ApplicationStatus,
  type ClusterStatus,
} from '@comptoir/plugin-live-status-common';
import type { Cluster } from '@comptoir/plugin-live-status-node';
import { setMaxListeners } from 'node:events';
import { ChangePublisher } from './ChangePublisher';
import { ClusterModel } from './cluster/ClusterModel';

interface LiveStatusOptions {
  clusters: readonly Cluster[];
  /** Age of Argo CD's newest comparison from which its state is unknown, milliseconds. */
  staleAfterMs: number;
  signals: SignalsService;
  logger: LoggerService;
}

/** The live state of all applications in all clusters. */
export class LiveStatus {
  static create(options: LiveStatusOptions): LiveStatus {
    return new LiveStatus(options);
  }

  private readonly models: readonly ClusterModel[];
  private readonly publisher: ChangePublisher;
  private readonly ending = new AbortController();
  private running: Promise<unknown> | undefined;

  private constructor(private readonly options: LiveStatusOptions) {
    const { clusters, staleAfterMs, signals, logger } = options;
    setMaxListeners(0, this.ending.signal);
    this.publisher = ChangePublisher.create({
      signals,
      logger,
      isKnown: application => this.isKnown(application),
      statusOf: application => this.statusOf(application),
    });
    this.models = clusters.map(cluster =>
      ClusterModel.create({
        cluster,
        staleAfterMs,
        logger,
        onChange: application => this.change(application),
        onStatus: status => this.publishCluster(status),
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
    this.publisher.stop();
    this.ending.abort();
    await this.running;
  }

  clusters(): ClusterStatus[] {
    return this.models.map(({ status }) => status);
  }

  /** Returns all applications, by name. */
  applications(): ApplicationStatus[] {
    return this.names().map(name => this.statusOf(name));
  }

  /**
   * Returns the state of an application. In an environment without an application of
   * that name it is not deployed; its Argo CD application may not exist yet.
   *
   * @throws NotFoundError when no cluster is configured
   */
  application(name: string): ApplicationStatus {
    if (this.models.length === 0) {
      throw new NotFoundError(
        `The application ${name} is not known: no cluster is configured (liveStatus.clusters)`,
      );
    }
    return this.statusOf(name);
  }

  private names(): string[] {
    const names = this.models.flatMap(model => model.applications());
    return [...new Set(names)].sort();
  }

  private isKnown(name: string): boolean {
    return this.models.some(model => model.hasApplication(name));
  }

  private statusOf(application: string): ApplicationStatus {
    const environments = this.models.flatMap(model =>
      model.environments(application),
    );
    return { application, environments };
  }

  private change(application: string | undefined): void {
    const names = application === undefined ? this.names() : [application];
    names.forEach(name => this.publisher.change(name));
  }

  private publishCluster(status: ClusterStatus): void {
    const { signals, logger } = this.options;
    signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: CLUSTERS_CHANNEL,
        message: status,
      })
      .catch(error =>
        logger.warn(
          `Cannot broadcast the state of the cluster ${status.name}`,
          toError(error),
        ),
      );
  }
}
