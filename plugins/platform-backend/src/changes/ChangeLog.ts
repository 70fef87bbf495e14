import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Changes } from '@comptoir/plugin-platform-common';
import type { ChangeSource } from './ChangeSource';

interface ChangeLogOptions {
  /** Undefined when the portal was told of none. */
  source: ChangeSource | undefined;
  logger: LoggerService;
  /** The time in milliseconds; tests bring their own. */
  now?: () => number;
}

/** What changed lately in the repository. */
export class ChangeLog {
  static create(options: ChangeLogOptions): ChangeLog {
    return new ChangeLog(options);
  }

  private readonly now: () => number;
  private last: { at: number; changes: Promise<Changes> } | undefined;

  private constructor(private readonly options: ChangeLogOptions) {
    this.now = options.now ?? Date.now;
  }

  /** Never throws: when nothing can be told, the answer says why. */
  async list(): Promise<Changes> {
    const { source } = this.options;
    if (!source) {
      const reason =
        'the portal was told of no repository (platform.changes.checkout or platform.changes.gitlab)';
      return { items: [], reason };
    }
    const now = this.now();
    if (!this.last || now - this.last.at > source.freshFor) {
      this.last = { at: now, changes: this.read(source) };
    }
    return this.last.changes;
  }

  private async read(source: ChangeSource): Promise<Changes> {
    try {
      return { items: await source.read() };
    } catch (error) {
      this.options.logger.warn(
        `Cannot read what changed from ${source.name}`,
        toError(error),
      );
      const reason =
        "the repository's history cannot be read; the portal's log says why";
      return { items: [], reason };
    }
  }
}
