import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  NOT_CONFIGURED,
  type ChangeRequestsService,
} from '@comptoir/plugin-change-requests-node';
import type { DeliverySignal } from '@comptoir/plugin-delivery-common';
import type { LiveStatusService } from '@comptoir/plugin-live-status-node';
import { BranchFollower } from './branch/BranchFollower';
import { Distances } from './branch/Distances';
import { EarlierImages } from './branch/EarlierImages';
import type { FollowedBranch } from './branch/FollowedBranch';
import { serviceOf } from './branch/ReleaseFile';
import type { FreezePlan, Snapshot } from './branch/Snapshot';
import { DeliveryModel } from './matrix/DeliveryModel';
import { FreezeClock } from './matrix/FreezeClock';
import { servicesThatChanged } from './matrix/servicesThatChanged';
import { SourceProblems } from './matrix/SourceProblems';
import { OpenChanges, type ChangesByPath } from './sources/OpenChanges';
import { readComponents, type Component } from './sources/readComponents';
import { RepeatedRead } from './sources/RepeatedRead';

/** Pauses between two reads of the catalog and of change requests, and after a failure; milliseconds. */
const [CATALOG_MS, CHANGES_MS, RETRY_MS] = [15_000, 60_000, 3_000];

interface DeliveryOptions {
  auth: AuthService;
  /** Undefined when no repository is configured. */
  branch: FollowedBranch | undefined;
  catalog: Pick<CatalogService, 'getEntities'>;
  changeRequests: Pick<ChangeRequestsService, 'list' | 'get'>;
  live: LiveStatusService;
  logger: LoggerService;
  /** Receives each update of the matrix. */
  onUpdate: (update: DeliverySignal) => void;
}

/** Follows clusters, branch, catalog and change requests, and keeps the matrix. */
export class Delivery {
  readonly model: DeliveryModel;
  private readonly follower: BranchFollower | undefined;
  private readonly distances: Distances | undefined;
  private readonly earlier: EarlierImages | undefined;
  private readonly reads: readonly RepeatedRead[];
  private readonly changeReads: RepeatedRead;
  private readonly freezes = new FreezeClock(() => this.model.changeHead());
  private readonly problems = new SourceProblems();
  private snapshot: Snapshot | undefined;
  private components: ReadonlyMap<string, Component> | undefined;
  private changes: ChangesByPath = new Map();
  private unsubscribe: () => void = () => {};

  constructor(private readonly options: DeliveryOptions) {
    const { branch, live, onUpdate } = options;
    this.model = new DeliveryModel({
      live,
      onUpdate,
      sources: () => this.sources(),
      head: () => this.head(),
    });
    const onChange = (service: string) => this.model.change(service);
    if (branch) {
      const onRetry = () => this.model.changeAll();
      this.distances = new Distances({ branch, onChange, onRetry });
      this.earlier = new EarlierImages({ branch, onChange, onRetry });
      this.follower = new BranchFollower({
        branch,
        onSnapshot: snapshot => this.onSnapshot(snapshot),
        onRead: () => this.onRead(),
        onProblem: reason => this.onProblem('repository', reason),
        onReferences: () => this.refreshChanges(),
      });
    } else {
      this.problems.set('repository', NOT_CONFIGURED);
    }
    this.changeReads = this.readChanges();
    this.reads = [this.readCatalog(), this.changeReads];
  }

  /** Begins to follow all sources. */
  start(): void {
    this.unsubscribe = this.options.live.subscribe({
      onApplication: name => this.model.change(name),
      onAll: () => this.model.changeAll(),
      onCluster: () => this.model.changeAll(),
    });
    this.follower?.start();
    this.reads.forEach(one => one.start());
    this.model.changeAll();
  }

  /** Reads the branch and the change requests again, at once. */
  refresh(): void {
    this.follower?.refresh();
    this.refreshChanges();
  }

  /** Reads the open change requests again, at once. */
  refreshChanges(): void {
    this.changeReads.refresh();
  }

  async stop(): Promise<void> {
    this.unsubscribe();
    this.freezes.stop();
    this.distances?.stop();
    this.earlier?.stop();
    await Promise.all([
      this.follower?.stop(),
      ...this.reads.map(one => one.stop()),
    ]);
    this.model.stop();
  }

  private sources() {
    const { branch } = this.options;
    const problem = this.problems.get('repository');
    return {
      snapshot: this.snapshot,
      unread:
        problem?.reason ?? `The branch ${branch?.name ?? ''} is being read.`,
      staleSince: problem?.asOf,
      components: this.components,
      changes: this.changes,
      distances: this.distances,
      earlier: this.earlier,
    };
  }

  private head() {
    const { branch, live } = this.options;
    return {
      branch: branch && { name: branch.name, commit: this.snapshot?.commit },
      freezes: this.freezes.active(),
      problems: this.problems.list(live.clusters()),
    };
  }

  private onSnapshot(snapshot: Snapshot): void {
    const before = this.snapshot;
    this.snapshot = snapshot;
    this.setFreezes(snapshot.freezes);
    this.earlier?.retain(
      new Set([...snapshot.releases.values()].map(({ content }) => content)),
    );
    if (this.distances?.forgetFailures()) {
      this.model.changeAll();
    }
    for (const service of servicesThatChanged(before, snapshot)) {
      this.model.change(service);
    }
    this.model.changeHead();
  }

  /** Keeps the last valid freezes while the file is invalid. */
  private setFreezes(plan: FreezePlan): void {
    if (plan.state === 'read') {
      this.freezes.set(plan.periods);
      this.problems.set('freezes', undefined);
    } else {
      this.problems.set('freezes', plan.reason);
    }
  }

  private onRead(): void {
    this.problems.read('repository');
    if (this.snapshot?.freezes.state === 'read') {
      this.problems.read('freezes');
    }
  }

  private onProblem(
    source: 'repository' | 'catalog' | 'change-requests',
    reason: string | undefined,
  ): void {
    if (reason !== undefined) {
      this.options.logger.warn(`Cannot read ${source}: ${reason}`);
    }
    this.problems.set(source, reason);
    if (source === 'repository') {
      this.model.changeAll();
    } else {
      this.model.changeHead();
    }
  }

  private readCatalog(): RepeatedRead {
    return new RepeatedRead({
      read: async () => {
        this.components = await readComponents(this.options);
        this.problems.read('catalog');
        this.model.changeAll();
      },
      everyMs: CATALOG_MS,
      retryMs: RETRY_MS,
      onProblem: reason => this.onProblem('catalog', reason),
    });
  }

  private readChanges(): RepeatedRead {
    const open = new OpenChanges(this.options);
    return new RepeatedRead({
      read: async () => {
        const before = this.changes;
        const { changes, failures } = await open.read();
        this.changes = changes;
        for (const path of [...before.keys(), ...this.changes.keys()]) {
          const service = serviceOf(path);
          if (service !== undefined) {
            this.model.change(service);
          }
        }
        if (failures.length > 0) {
          throw new Error(failures.join('; '));
        }
        this.problems.read('change-requests');
      },
      everyMs: CHANGES_MS,
      retryMs: RETRY_MS,
      onProblem: reason => this.onProblem('change-requests', reason),
    });
  }
}
