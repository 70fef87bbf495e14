import type { DatabaseService } from '@backstage/backend-plugin-api';

type Client = Awaited<ReturnType<DatabaseService['getClient']>>;

/** Entities of one statement; SQLite limits its parameters. */
const BATCH = 500;

/**
 * The catalog's queue of entities to process, in its own table `refresh_state`.
 * Backstage itself makes entities due by a refresh key, which is stored only when an
 * entity was processed without an error, or one entity with all its locations by
 * `POST /refresh`; nothing makes all due after a restart.
 */
export class ProcessingQueue {
  constructor(private readonly client: Client) {}

  /** Makes every entity due at once. */
  async refreshAll(): Promise<void> {
    await this.client('refresh_state').update(this.#due());
  }

  /** Makes these entities due at once. */
  async refresh(entityRefs: readonly string[]): Promise<void> {
    for (let start = 0; start < entityRefs.length; start += BATCH) {
      await this.client('refresh_state')
        .whereIn('entity_ref', entityRefs.slice(start, start + BATCH))
        .update(this.#due());
    }
  }

  #due() {
    return { next_update_at: this.client.fn.now() };
  }
}
