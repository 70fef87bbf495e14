import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Changes, EntityChanges } from '@comptoir/plugin-changes-common';
import { createCache } from 'async-cache-dedupe';
import type { ChangeSource } from './ChangeSource';
import { coveredPath } from './coveredPath';
import { NoHistoryError } from './NoHistoryError';

interface ChangeLogOptions {
  /** Undefined when no repository is configured. */
  source: ChangeSource | undefined;
  logger: LoggerService;
}

const NO_SOURCE =
  'no repository is configured (changes.checkout or changes.gitlab)';
const UNREADABLE =
  "the repository's history cannot be read; the portal's log contains the cause";

/** Recent changes of the repository, cached for all readers. */
export class ChangeLog {
  static create(options: ChangeLogOptions): ChangeLog {
    return new ChangeLog(options);
  }

  private readonly cached: () => Promise<Changes>;
  private readonly cachedPath: (path: string) => Promise<EntityChanges>;

  private constructor(private readonly options: ChangeLogOptions) {
    const cache = createCache({
      ttl: options.source?.freshSeconds ?? 0,
      storage: { type: 'memory' },
    })
      .define('changes', () => this.read(source => source.read()))
      .define('path', async (path: string) => ({
        path,
        ...(await this.read(source => source.readPath(path))),
      }));
    this.cached = () => cache.changes();
    this.cachedPath = path => cache.path(path);
  }

  /** Never throws: without a history, the answer contains the reason. */
  async list(): Promise<Changes> {
    return this.cached();
  }

  /**
   * Returns the changes of an entity. Never throws: without a history, the answer
   * contains the reason.
   *
   * @param location - of the entity's catalog file: `file:…` or `url:…`
   */
  async listFor(location: string): Promise<EntityChanges> {
    const { source } = this.options;
    if (!source) {
      return { items: [], reason: NO_SOURCE };
    }
    const file = source.pathOf(location);
    if (file === undefined) {
      const reason = `${source.name} does not contain the catalog file of this entity`;
      return { items: [], reason };
    }
    return this.cachedPath(coveredPath(file));
  }

  private async read<T>(
    load: (source: ChangeSource) => Promise<T[]>,
  ): Promise<{ items: T[]; reason?: string }> {
    const { source, logger } = this.options;
    if (!source) {
      return { items: [], reason: NO_SOURCE };
    }
    try {
      return { items: await load(source) };
    } catch (error) {
      logger.warn(`Cannot read changes from ${source.name}`, toError(error));
      const reason =
        error instanceof NoHistoryError ? error.message : UNREADABLE;
      return { items: [], reason };
    }
  }
}
