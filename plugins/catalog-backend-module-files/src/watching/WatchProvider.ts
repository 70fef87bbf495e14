import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { z } from 'zod/v4';
import type { FileWatches } from './FileWatches';
import type { ProcessingQueue } from './ProcessingQueue';
import { keyOf } from './WatchProcessor';

const errorsSchema = z.object({
  entity: z.string(),
  location: z.string().optional(),
});
const conflictSchema = z.object({ newLocationKey: z.string() });

export interface WatchProviderOptions {
  watches: Pick<FileWatches, 'findChanged'>;
  queue: Pick<ProcessingQueue, 'refresh' | 'refreshAll'>;
  logger: LoggerService;
}

/**
 * Refreshes entities whose file changed, and repeats entities with an error or a
 * conflict. What the catalog does not accept is refreshed with the next call. It
 * provides no entities itself.
 */
export class WatchProvider implements EntityProvider {
  readonly #options: WatchProviderOptions;
  #connection: EntityProviderConnection | undefined;
  /** Refresh keys of changed files. */
  readonly #changed = new Set<string>();
  /** Entities on disk with an error. */
  readonly #failed = new Set<string>();
  /** Refresh keys of the files of ignored entities. */
  readonly #conflicts = new Set<string>();

  constructor(options: WatchProviderOptions) {
    this.#options = options;
  }

  getProviderName(): string {
    return 'file-watch';
  }

  /** Reads everything once: files may have changed while the portal was stopped. */
  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#options.queue.refreshAll();
  }

  /** Handles an error event of the catalog, which is published at each attempt. */
  onErrors(payload: unknown): void {
    const { entity, location } = errorsSchema.parse(payload);
    if (location?.startsWith('file:')) {
      this.#failed.add(entity);
    }
  }

  /** Handles a conflict event, which is published only when the ignored file changes. */
  onConflict(payload: unknown): void {
    this.#conflicts.add(conflictSchema.parse(payload).newLocationKey);
  }

  /** Refreshes the entities of changed files. */
  async refreshChanged(): Promise<void> {
    for (const path of this.#options.watches.findChanged()) {
      this.#changed.add(keyOf(path));
      this.#conflicts.delete(keyOf(path));
    }
    await this.#attempt(this.#changed, keys => this.#refresh(keys));
  }

  /** Refreshes entities that failed since the last call, and those with a conflict. */
  async repeatFailed(): Promise<void> {
    await this.#attempt(this.#failed, refs =>
      this.#options.queue.refresh(refs),
    );
    // Kept: the catalog reports a conflict only once.
    await this.#attempt(new Set(this.#conflicts), keys => this.#refresh(keys));
  }

  async #refresh(keys: string[]): Promise<void> {
    await this.#connection?.refresh({ keys });
  }

  /** Removes all from the set, and returns them to it when the action fails. */
  async #attempt(
    set: Set<string>,
    action: (all: string[]) => Promise<void>,
  ): Promise<void> {
    const all = [...set];
    if (all.length === 0) {
      return;
    }
    set.clear();
    try {
      await action(all);
    } catch (error) {
      all.forEach(one => set.add(one));
      this.#options.logger.warn(`Cannot refresh entities: ${error}`);
    }
  }
}
