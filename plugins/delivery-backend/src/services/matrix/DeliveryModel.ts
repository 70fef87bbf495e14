import type {
  DeliveryMatrix,
  DeliveryRow,
  DeliverySignal,
} from '@comptoir/plugin-delivery-common';
import type { LiveStatusService } from '@comptoir/plugin-live-status-node';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Sources } from './Sources';
import { environmentsOf } from './environmentsOf';
import { toRow } from './toRow';

/** Time in which changes are collected, and the shortest time between two updates; milliseconds. */
const [COLLECT_MS, INTERVAL_MS] = [25, 250];
/** Rows that are computed before other work of the process has its turn. */
const BATCH = 100;
/** Rows of one signal; when more changed, readers request the matrix. */
const MOST_ROWS = 40;

type Head = Omit<DeliveryMatrix, 'version' | 'environments' | 'rows'>;

interface DeliveryModelOptions {
  live: LiveStatusService;
  /** Returns what rows are made of, without the live state. */
  sources: () => Omit<Sources, 'clusters' | 'live'>;
  /** Returns the parts that belong to no row. */
  head: () => Head;
  /** Receives each update. */
  onUpdate: (update: DeliverySignal) => void;
}

interface StoredRow {
  row: DeliveryRow;
  json: string;
}

/** The response of `GET /matrix`, for one version. */
interface Body {
  json: string;
  /** The same, compressed once for all readers. */
  gzipped?: Promise<Buffer>;
}

/** The matrix, in memory: a row is computed once after each change of what it is made of. */
export class DeliveryModel {
  private readonly rows = new Map<string, StoredRow>();
  private readonly dirty = new Set<string>();
  private readonly instance = randomUUID();
  private count = 0;
  private environments: readonly string[] = [];
  private headJson = '';
  private body: Body | undefined;
  private timer: NodeJS.Timeout | undefined;
  private lastUpdate = -Infinity;

  constructor(private readonly options: DeliveryModelOptions) {}

  /** Identifies the state; it changes with every update. */
  get version(): string {
    return `${this.instance}-${this.count}`;
  }

  /** Returns the response of `GET /matrix` as JSON. */
  json(): string {
    this.body ??= { json: this.render() };
    return this.body.json;
  }

  /** Returns the response of `GET /matrix` as JSON, compressed by gzip. */
  gzipped(): Promise<Buffer> {
    this.body ??= { json: this.render() };
    this.body.gzipped ??= promisify(gzip)(this.body.json);
    return this.body.gzipped;
  }

  /** Computes a row again, soon. */
  change(service: string): void {
    this.dirty.add(service);
    this.schedule();
  }

  /** Computes all rows again, soon. */
  changeAll(): void {
    this.names().forEach(name => this.dirty.add(name));
    this.rows.forEach((_, name) => this.dirty.add(name));
    this.schedule();
  }

  /** Reads the parts that belong to no row again, soon. */
  changeHead(): void {
    this.schedule();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.dirty.clear();
  }

  private schedule(): void {
    const due = this.lastUpdate + INTERVAL_MS - performance.now();
    this.timer ??= setTimeout(() => this.flush(), Math.max(COLLECT_MS, due));
  }

  private flush(): void {
    this.timer = undefined;
    const sources = this.sourcesNow();
    this.refreshEnvironments(sources);
    const names = new Set(this.names());
    const changed: DeliveryRow[] = [];
    const removed: string[] = [];
    for (const name of [...this.dirty].slice(0, BATCH)) {
      this.dirty.delete(name);
      if (!names.has(name)) {
        removed.push(...(this.rows.delete(name) ? [name] : []));
      } else {
        changed.push(...this.compute(name, sources));
      }
    }
    this.update(changed, removed);
    if (this.dirty.size > 0) {
      this.timer = setTimeout(() => this.flush(), 0);
    }
  }

  /** Returns the row if it changed. */
  private compute(name: string, sources: Sources): DeliveryRow[] {
    const row = toRow(name, this.environments, sources);
    const json = JSON.stringify(row);
    if (this.rows.get(name)?.json === json) {
      return [];
    }
    this.rows.set(name, { row, json });
    return [row];
  }

  private update(rows: DeliveryRow[], removed: string[]): void {
    const head = this.options.head();
    const headJson = JSON.stringify([head, this.environments]);
    const isSame = headJson === this.headJson;
    if (isSame && rows.length === 0 && removed.length === 0) {
      return;
    }
    const previous = this.version;
    this.count += 1;
    this.headJson = headJson;
    this.body = undefined;
    this.lastUpdate = performance.now();
    const isPartial = rows.length > MOST_ROWS;
    this.options.onUpdate({
      ...head,
      environments: [...this.environments],
      version: this.version,
      previous,
      rows: isPartial ? [] : rows,
      removed,
      isPartial,
    });
  }

  /** Computes every row again when an environment appeared or is gone. */
  private refreshEnvironments({ clusters, snapshot }: Sources): void {
    const environments = environmentsOf(clusters, snapshot);
    if (environments.join() !== this.environments.join()) {
      this.environments = environments;
      this.names().forEach(name => this.dirty.add(name));
    }
  }

  private sourcesNow(): Sources {
    const { live, sources } = this.options;
    const clusters = live.clusters();
    return {
      ...sources(),
      clusters,
      live: name => (clusters.length > 0 ? live.application(name) : undefined),
    };
  }

  private names(): string[] {
    const { components, snapshot } = this.options.sources();
    return [
      ...(components?.keys() ?? []),
      ...(snapshot?.services ?? []),
      ...this.options.live.names(),
    ];
  }

  private render(): string {
    const rows = [...this.rows.values()]
      .sort((a, b) => a.row.service.localeCompare(b.row.service))
      .map(({ json }) => json);
    const { version, environments } = this;
    const head = { ...this.options.head(), version, environments };
    return `${JSON.stringify(head).slice(0, -1)},"rows":[${rows.join(',')}]}`;
  }
}
