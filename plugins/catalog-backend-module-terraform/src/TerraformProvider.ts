import type {
  LoggerService,
  SchedulerServiceTaskRunner,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { assertError } from '@backstage/errors';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  STALE_REASON_ANNOTATION,
  STALE_SINCE_ANNOTATION,
} from '@comptoir/plugin-overview-common';
import { readFile } from 'node:fs/promises';
import type { OutputStore } from './OutputStore';
import { parseOutputs, type Outputs } from './parseOutputs';
import { resourcesOf } from './resourcesOf';
import type { TerraformEnvironment } from './TerraformEnvironment';

/** See {@link TerraformProvider}. */
export interface TerraformProviderOptions {
  environments: readonly TerraformEnvironment[];
  store: Pick<OutputStore, 'find' | 'save'>;
  reader: UrlReaderService;
  runner: SchedulerServiceTaskRunner;
  logger: LoggerService;
}

/**
 * Provides the resources of each environment. While an environment's outputs cannot be
 * read, its resources remain, and are marked as stale.
 */
export class TerraformProvider implements EntityProvider {
  readonly #options: TerraformProviderOptions;

  constructor(options: TerraformProviderOptions) {
    this.#options = options;
  }

  getProviderName(): string {
    return 'terraform';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.#options.runner.run({
      id: 'catalog-terraform',
      fn: async () => {
        const { environments } = this.#options;
        const found = await Promise.all(
          environments.map(one => this.#entitiesOf(one)),
        );
        await connection.applyMutation({
          type: 'full',
          entities: found
            .flat()
            .map(entity => ({ entity, locationKey: 'terraform' })),
        });
      },
    });
  }

  async #entitiesOf(environment: TerraformEnvironment): Promise<Entity[]> {
    const { name, target } = environment;
    const { logger, store } = this.#options;
    try {
      const outputs = await this.#read(environment);
      await store.save(name, { outputs, readAt: new Date().toISOString() });
      return resourcesOf(environment, outputs);
    } catch (error) {
      assertError(error);
      const reason = `Cannot read the outputs of ${name} from ${target}: ${error.message}`;
      logger.warn(reason);
      const stored = await store.find(name);
      return stored
        ? resourcesOf(environment, stored.outputs).map(entity =>
            markStale(entity, stored.readAt, reason),
          )
        : [];
    }
  }

  async #read({ name, target }: TerraformEnvironment): Promise<Outputs> {
    const outputs = parseOutputs(await this.#readText(target));
    const { cluster } = outputs.facts;
    if (cluster !== name) {
      throw new Error(
        `it contains the facts of ${cluster}; correct catalog.providers.terraform.environments.${name}.target`,
      );
    }
    return outputs;
  }

  async #readText(target: string): Promise<string> {
    if (!/^https?:\/\//.test(target)) {
      return await readFile(target, 'utf8');
    }
    const response = await this.#options.reader.readUrl(target);
    return (await response.buffer()).toString('utf8');
  }
}

function markStale(entity: Entity, since: string, reason: string): Entity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        [STALE_SINCE_ANNOTATION]: since,
        [STALE_REASON_ANNOTATION]: reason,
      },
    },
  };
}
