import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  IndexBuilder,
  type RegisterCollatorParameters,
  type Scheduler,
} from '@backstage/plugin-search-backend-node';
import type {
  SearchIndexService,
  SearchIndexServiceInitOptions,
} from '@backstage/plugin-search-backend-node/alpha';
import type { DocumentTypeInfo } from '@backstage/plugin-search-common';
import { DocumentCounter } from './DocumentCounter';

export interface ChangedIndexesOptions {
  logger: LoggerService;
  /** Returns a text that differs when the sources of an index have changed; undefined when that is unknown. */
  stateOf(type: string): Promise<string | undefined>;
}

/**
 * Builds each index on the schedule of its collator, but only when its sources have
 * changed since the last build that succeeded and found documents.
 */
export class ChangedIndexes implements SearchIndexService {
  readonly #options: ChangedIndexesOptions;
  readonly #built = new Map<string, string | undefined>();
  #builder: IndexBuilder | undefined;
  #scheduler: Scheduler | undefined;

  static create(options: ChangedIndexesOptions): ChangedIndexes {
    return new ChangedIndexes(options);
  }

  private constructor(options: ChangedIndexesOptions) {
    this.#options = options;
  }

  init(options: SearchIndexServiceInitOptions): void {
    const { searchEngine, collators, decorators } = options;
    const { logger } = this.#options;
    const builder = new IndexBuilder({ logger, searchEngine });
    for (const collator of collators) {
      const counter = new DocumentCounter(collator.factory.type);
      builder.addCollator(this.#whenChanged(collator, counter));
      builder.addDecorator({ factory: counter });
    }
    for (const decorator of decorators) {
      builder.addDecorator(decorator);
    }
    this.#builder = builder;
  }

  async start(): Promise<void> {
    if (!this.#builder) {
      throw new Error('Call init() before start()');
    }
    const { scheduler } = await this.#builder.build();
    this.#scheduler = scheduler;
    scheduler.start();
  }

  async stop(): Promise<void> {
    this.#scheduler?.stop();
  }

  getDocumentTypes(): Record<string, DocumentTypeInfo> {
    return this.#builder?.getDocumentTypes() ?? {};
  }

  #whenChanged(collator: RegisterCollatorParameters, counter: DocumentCounter) {
    const { factory, schedule } = collator;
    return {
      factory,
      schedule: {
        run: (task: Parameters<typeof schedule.run>[0]) =>
          schedule.run({
            ...task,
            fn: async (signal: AbortSignal) => {
              const state = await this.#options.stateOf(factory.type);
              if (
                state === undefined ||
                state !== this.#built.get(factory.type)
              ) {
                await task.fn(signal);
                // The collator of documentation finds none while its plugin starts.
                if (counter.count > 0) {
                  this.#built.set(factory.type, state);
                }
              }
            },
          }),
      },
    };
  }
}
