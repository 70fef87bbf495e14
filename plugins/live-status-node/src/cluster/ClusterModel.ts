import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  BackupStatus,
  ClusterStatus,
  EnvironmentStatus,
} from '@comptoir/plugin-live-status-common';
import type { Cluster } from '../Cluster';
import { toBackupStatus } from '../status/toBackupStatus';
import { toDeliveryStatus } from '../status/toDeliveryStatus';
import { toPodsStatus } from '../status/toPodsStatus';
import { toUpdateProblem } from '../status/toUpdateProblem';
import { ArgocdProbe } from './ArgocdProbe';
import { ClusterConnection } from './ClusterConnection';
import { Comparison } from './Comparison';
import type { KindState } from './KindWatch';
import { firstUnknown, sourceOf } from './sourceOf';
import { watchKinds, type WatchedKinds } from './watchKinds';

/**
 * One file: connection, kinds and probe of a cluster have no other user, and each
 * part of the state needs several of them.
 */
interface ClusterModelOptions {
  cluster: Cluster;
  /** Age of Argo CD's newest comparison from which its state is unknown, milliseconds. */
  staleAfterMs: number;
  logger: LoggerService;
  /** Called after a change of an application; undefined when all may have changed. */
  onChange: (application: string | undefined) => void;
  /** Called after a change of {@link ClusterModel.status}. */
  onStatus: (status: ClusterStatus) => void;
}

/** The live state of the applications of one cluster. */
export class ClusterModel {
  static create(options: ClusterModelOptions): ClusterModel {
    return new ClusterModel(options);
  }

  readonly kinds: WatchedKinds;
  private readonly connection: ClusterConnection;
  private readonly probe: ArgocdProbe;
  private readonly comparison: Comparison;
  /** Backups of a namespace, until one of Velero's objects changes. */
  private readonly backups = new Map<string, BackupStatus>();

  private constructor(private readonly options: ClusterModelOptions) {
    const { cluster, staleAfterMs, logger } = options;
    const allChange = () => this.changeAll();
    this.kinds = watchKinds({
      cluster,
      logger,
      onChange: group => this.change(group),
      onState: allChange,
    });
    this.connection = ClusterConnection.create({
      cluster,
      logger,
      sessions: Object.values(this.kinds),
      onStatus: () => {
        options.onStatus(this.status);
        allChange();
      },
    });
    this.probe = ArgocdProbe.create({
      url: cluster.argocd.url,
      onChange: () => {
        options.onStatus(this.status);
        allChange();
      },
    });
    this.comparison = Comparison.create({
      applications: this.kinds.applications.objects,
      staleAfterMs,
      onChange: allChange,
    });
  }

  get status(): ClusterStatus {
    return { ...this.connection.status, argocd: this.probe.status };
  }

  /** Watches until `signal` aborts. Never throws. */
  async run(signal: AbortSignal): Promise<void> {
    await Promise.all([
      this.connection.run(signal),
      this.probe.run(signal),
      this.comparison.run(signal),
    ]);
  }

  /** Returns the names of the applications that are known in one of its environments. */
  applications(): string[] {
    const { environments } = this.options.cluster;
    return [...this.kinds.applications.objects.groupNames()]
      .map(group => group.split('/'))
      .filter(([environment]) => environments.includes(environment))
      .map(([, application]) => application);
  }

  /** Whether an application is known in one of its environments. */
  hasApplication(name: string): boolean {
    const { objects } = this.kinds.applications;
    return this.options.cluster.environments.some(environment =>
      objects.hasGroup(`${environment}/${name}`),
    );
  }

  /** Returns the state of an application in each environment, in the order of promotion. */
  environments(application: string): EnvironmentStatus[] {
    return this.options.cluster.environments.map(environment =>
      this.environment(application, environment),
    );
  }

  private environment(name: string, environment: string): EnvironmentStatus {
    const { kinds } = this;
    const [application] = kinds.applications.objects.group(
      `${environment}/${name}`,
    );
    const namespace = application?.namespace;
    const group = `${namespace}/${name}`;
    const pods = toPodsStatus({
      source: this.sourceOf(
        ...(namespace ? [] : [kinds.applications]),
        kinds.pods,
        kinds.deployments,
        kinds.nodes,
        ...installed(kinds.rollouts),
      ),
      pods: kinds.pods.objects.group(group),
      deployments: kinds.deployments.objects.group(group),
      rollouts: kinds.rollouts.objects.group(group),
      isSimulated: node => kinds.nodes.objects.has(node),
    });
    const source = firstUnknown(
      this.sourceOf(kinds.applications, ...installed(kinds.applicationSets)),
      this.probe.source,
      this.comparison.source,
    );
    return {
      environment,
      cluster: this.options.cluster.name,
      namespace,
      delivery: toDeliveryStatus({ source, application, pods }),
      pods,
      backup: this.backup(namespace),
      updateProblem: toUpdateProblem({
        environment,
        sets: kinds.applicationSets.objects.values(),
        application,
      }),
    };
  }

  private backup(namespace: string | undefined): BackupStatus {
    const known = this.backups.get(namespace ?? '');
    if (known) {
      return known;
    }
    const { kinds } = this;
    const { backups, schedules, locations } = kinds;
    const found = toBackupStatus({
      namespace,
      source: this.sourceOf(
        ...(namespace ? [] : [kinds.applications]),
        backups,
        schedules,
        locations,
      ),
      backups: backups.objects.values(),
      schedules: schedules.objects.values(),
      locations: locations.objects.values(),
    });
    this.backups.set(namespace ?? '', found);
    return found;
  }

  private sourceOf(...kinds: Parameters<typeof sourceOf>[1][]) {
    return firstUnknown(...kinds.map(kind => sourceOf(this.status, kind)));
  }

  /** @param group - `environment/application` or `namespace/application` */
  private change(group: string | undefined): void {
    const application = group?.split('/')[1];
    if (application) {
      this.options.onChange(application);
    } else {
      this.changeAll();
    }
  }

  private changeAll(): void {
    this.backups.clear();
    this.options.onChange(undefined);
  }
}

/** Returns no kind when it is not installed: then there are no objects of it. */
function installed<T extends { readonly state: KindState }>(kind: T): T[] {
  const { state } = kind;
  const isMissing = state.state === 'unavailable' && !state.isInstalled;
  return isMissing ? [] : [kind];
}
