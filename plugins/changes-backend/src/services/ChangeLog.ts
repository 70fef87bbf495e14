import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Changes } from '@comptoir/plugin-changes-common';
import { createCache } from 'async-cache-dedupe';
import type { ChangeSource } from './ChangeSource';

interface ChangeLogOptions {
  /** Undefined when no repository is configured. */
  source: ChangeSource | undefined;
  logger: LoggerService;
}

/** Recent changes of the repository, cached for all readers. */
export class ChangeLog {
  static create(options: ChangeLogOptions): ChangeLog {
    return new ChangeLog(options);
  }

  private readonly cached: () => Promise<Changes>;

  private constructor(private readonly options: ChangeLogOptions) {
    const cache = createCache({
      ttl: options.source?.freshSeconds ?? 0,
      storage: { type: 'memory' },
    }).define('changes', () => this.read());
    this.cached = () => cache.changes();
  }

  /** Never throws: without a history, the answer contains the reason. */
  async list(): Promise<Changes> {
    return this.cached();
  }

  private async read(): Promise<Changes> {
    const { source, logger } = this.options;
    if (!source) {
      const reason =
        'no repository is configured (changes.checkout or changes.gitlab)';
      return { items: [], reason };
    }
    try {
      return { items: await source.read() };
    } catch (error) {
      logger.warn(`Cannot read changes from ${source.name}`, toError(error));
      const reason =
        "the repository's history cannot be read; the portal's log contains the cause";
      return { items: [], reason };
    }
  }
}
