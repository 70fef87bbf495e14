import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { z } from 'zod/v4';
import type { FileWatches } from './FileWatches';
import type { ProcessingQueue } from './ProcessingQueue';
import { keyOf } from './WatchProcessor';

const errorsSchema = z.object({ entity: z.string() });
const conflictSchema = z.object({ newLocationKey: z.string() });

export interface WatchProviderOptions {
  watches: Pick<FileWatches, 'findChanged'>;
  queue: Pick<ProcessingQueue, 'refresh' | 'refreshAll'>;
  logger: LoggerService;
}

/**
 * Refreshes entities whose file changed, and repeats entities with an error or a
 * conflict. It provides no entities itself.
 */
export class WatchProvider implements EntityProvider {
  readonly #options: WatchProviderOptions;
  #connection: EntityProviderConnection | undefined;
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
    this.#failed.add(errorsSchema.parse(payload).entity);
  }

  /** Handles a conflict event, which is published only when the ignored file changes. */
  onConflict(payload: unknown): void {
    this.#conflicts.add(conflictSchema.parse(payload).newLocationKey);
  }

  /** Refreshes the entities of changed files. */
  async refreshChanged(): Promise<void> {
    const keys = this.#options.watches.findChanged().map(keyOf);
    for (const key of keys) {
      this.#conflicts.delete(key);
    }
    await this.#refresh(keys);
  }

  /** Refreshes entities that failed since the last call, and those with a conflict. */
  async repeatFailed(): Promise<void> {
    const failed = [...this.#failed];
    this.#failed.clear();
    await this.#attempt(() => this.#options.queue.refresh(failed));
    await this.#refresh([...this.#conflicts]);
  }

  async #refresh(keys: string[]): Promise<void> {
    const connection = this.#connection;
    if (connection && keys.length > 0) {
      await this.#attempt(() => connection.refresh({ keys }));
    }
  }

  async #attempt(action: () => Promise<void>): Promise<void> {
    await action().catch(error =>
      this.#options.logger.warn('Cannot refresh entities', error),
    );
  }
}
