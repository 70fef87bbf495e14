import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { isDeepStrictEqual } from 'node:util';
import type { ApiClient } from '../api/ApiClient';
import { ApiStatusError } from '../api/ApiStatusError';
import { DeadlineError } from '../api/DeadlineError';
import { delay } from '../api/delay';
import { listSchema, watchEventSchema } from '../api/watchEventSchema';
import type { Kind, KubernetesObject } from '../kinds/Kind';
import { explainKindError } from './explainKindError';
import { InvalidObjectError } from './InvalidObjectError';
import { ObjectStore, type OnChange } from './ObjectStore';

/** Objects per page of a list. */
const PAGE = 500;
/** Wait before a kind that could not be read is read again, milliseconds. */
const RETRY_MS = 5_000;
/** Wait before a list after the API server dropped old versions, milliseconds. */
const RELIST_MS = 250;
/** Shortest time between the starts of two watches, milliseconds. */
const REWATCH_MS = 1_000;
/** After this time the API server ends a watch, and the next begins; seconds. */
const WATCH_SECONDS = 300;
/** After this time a watch that the API server did not end is lost, milliseconds. */
const WATCH_DEADLINE_MS = (WATCH_SECONDS + 30) * 1_000;

/** Whether a kind is current. */
export type KindState =
  | { state: 'loading' | 'current' }
  | { state: 'unavailable'; reason: string; isInstalled: boolean };

interface KindWatchOptions<T extends KubernetesObject> {
  kind: Kind<T>;
  /** Name of the cluster, for reasons. */
  cluster: string;
  logger: LoggerService;
  /** Called after the change of an object. */
  onChange: OnChange;
  /** Called after the change of {@link KindWatch.state}. */
  onState: () => void;
  /** Maximum time of a watch, milliseconds. Default: 30 seconds more than the API server allows. */
  watchDeadlineMs?: number;
}

/** Holds the objects of a kind, current by a list and a watch. */
export class KindWatch<T extends KubernetesObject> {
  static create<T extends KubernetesObject>(
    options: KindWatchOptions<T>,
  ): KindWatch<T> {
    return new KindWatch(options);
  }

  readonly objects: ObjectStore<T>;
  private current: KindState = { state: 'loading' };
  private lastCurrentAt: Date | undefined;
  /** Time of the last list, event, or end of a watch. */
  private lastContactAt = new Date();

  private constructor(private readonly options: KindWatchOptions<T>) {
    this.objects = new ObjectStore(options.onChange);
  }

  get state(): KindState {
    return this.current;
  }

  get resource(): string {
    return this.options.kind.resource;
  }

  /** Until when the objects were current; undefined while they are, and before they were. */
  get currentUntil(): Date | undefined {
    return this.current.state === 'current' ? undefined : this.lastCurrentAt;
  }

  /**
   * Lists and watches until `signal` aborts.
   *
   * @throws Error when the API server is lost or rejects the credentials; a kind that
   * does not exist, is forbidden or is not valid only becomes `unavailable`, and is retried
   */
  async run(api: ApiClient, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.follow(api, signal, await this.list(api, signal));
      } catch (error) {
        if (signal.aborted || !isOfKind(error)) {
          throw error;
        }
        if (error instanceof DeadlineError) {
          this.options.logger.warn(`${error.message}, reading it again`);
          this.interrupt(this.lastContactAt);
        } else if (isExpired(error)) {
          await delay(RELIST_MS, signal);
        } else {
          this.fail(error);
          await delay(RETRY_MS, signal);
        }
      }
    }
  }

  /** Records that the connection was lost; the objects remain as the last known ones. */
  interrupt(lastContactAt: Date): void {
    if (this.current.state === 'current') {
      this.lastCurrentAt = lastContactAt;
    }
    this.set({ state: 'loading' });
  }

  /** Reads all objects. Returns their version, from which a watch continues. */
  private async list(api: ApiClient, signal: AbortSignal): Promise<string> {
    const keys = new Set<string>();
    let next: string | undefined;
    let version = '';
    do {
      const query = this.query({
        limit: String(PAGE),
        ...(next && { continue: next }),
      });
      const page = listSchema.parse(
        await api.json(this.options.kind.path, { signal, query }),
      );
      for (const item of page.items) {
        keys.add(this.store(item));
      }
      version = page.metadata.resourceVersion;
      next = page.metadata.continue;
    } while (next);
    this.objects.retain(keys);
    this.lastContactAt = new Date();
    this.set({ state: 'current' });
    return version;
  }

  /** Watches, again and again, from a version on. */
  private async follow(
    api: ApiClient,
    signal: AbortSignal,
    from: string,
  ): Promise<void> {
    const { kind, watchDeadlineMs = WATCH_DEADLINE_MS } = this.options;
    let version = from;
    while (!signal.aborted) {
      const startedAt = performance.now();
      const query = this.query({
        watch: 'true',
        allowWatchBookmarks: 'true',
        timeoutSeconds: String(WATCH_SECONDS),
        resourceVersion: version,
      });
      const lines = api.lines(kind.path, {
        signal,
        query,
        deadlineMs: watchDeadlineMs,
      });
      for await (const line of lines) {
        this.lastContactAt = new Date();
        version = this.apply(line);
      }
      this.lastContactAt = new Date();
      const rest = REWATCH_MS - (performance.now() - startedAt);
      await delay(Math.max(0, rest), signal);
    }
  }

  /** Applies an event. Returns its version. */
  private apply(line: unknown): string {
    const { type, object } = watchEventSchema.parse(line);
    if (type === 'ERROR') {
      throw new ApiStatusError(object.code, object.message);
    }
    if (type === 'DELETED') {
      this.objects.delete(this.parse(object).key);
    } else if (type !== 'BOOKMARK') {
      this.store(object);
    }
    return object.metadata.resourceVersion;
  }

  private store(item: unknown): string {
    const object = this.parse(item);
    this.objects.set(object);
    return object.key;
  }

  private parse(item: unknown): T {
    const { schema, resource } = this.options.kind;
    const parsed = schema.safeParse(item);
    if (!parsed.success) {
      throw InvalidObjectError.of(resource, item, parsed.error);
    }
    return parsed.data;
  }

  private query(query: Record<string, string>): Record<string, string> {
    const { labelSelector } = this.options.kind;
    return labelSelector ? { ...query, labelSelector } : query;
  }

  private fail(error: unknown): void {
    const { kind, cluster } = this.options;
    const isInstalled = !(
      error instanceof ApiStatusError && error.status === 404
    );
    if (!isInstalled) {
      this.objects.retain(new Set());
    }
    const reason = explainKindError(toError(error), kind, cluster);
    if (this.current.state === 'current') {
      this.lastCurrentAt = new Date();
    }
    this.set({ state: 'unavailable', reason, isInstalled });
  }

  private set(next: KindState): void {
    const before = this.current;
    this.current = next;
    if (isDeepStrictEqual(before, next)) {
      return;
    }
    if (next.state === 'unavailable') {
      this.options.logger.warn(next.reason);
    }
    this.options.onState();
  }
}

/** Whether an error concerns this kind only. */
function isOfKind(error: unknown): boolean {
  return (
    error instanceof InvalidObjectError ||
    error instanceof DeadlineError ||
    (error instanceof ApiStatusError && error.status !== 401)
  );
}

/** Whether the API server no longer has the version from which a watch or a list continues. */
function isExpired(error: unknown): boolean {
  return error instanceof ApiStatusError && error.status === 410;
}
