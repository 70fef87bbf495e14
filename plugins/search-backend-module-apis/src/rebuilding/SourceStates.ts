import type {
  AuthService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  getCompoundEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { statSync } from 'node:fs';
import { join } from 'node:path';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.etag',
  'metadata.annotations',
];
const TECHDOCS = 'backstage.io/techdocs-ref';
const PUBLISHER = 'techdocs.publisher';
/** Indexes that are compared within this time share one request, milliseconds. */
const SHARED_MS = 3_000;

export interface SourceStatesOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  now?: () => number;
}

/** The sources of the search indexes: entities of the catalog, and documentation sites. */
export class SourceStates {
  readonly #options: SourceStatesOptions;
  readonly #now: () => number;
  #requested: { at: number; entities: Promise<Entity[]> } | undefined;

  static create(options: SourceStatesOptions): SourceStates {
    return new SourceStates(options);
  }

  private constructor(options: SourceStatesOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /**
   * Returns a text that differs when the sources of an index have changed; undefined
   * for an unknown index, and for documentation that is not published in a folder.
   */
  async stateOf(type: string): Promise<string | undefined> {
    if (type === 'software-catalog') {
      return etagsOf(await this.#entities());
    }
    if (type === 'apis') {
      const entities = await this.#entities();
      return etagsOf(entities.filter(({ kind }) => kind === 'API'));
    }
    return type === 'techdocs' ? this.#docs() : undefined;
  }

  async #entities(): Promise<Entity[]> {
    const now = this.#now();
    if (!this.#requested || now - this.#requested.at > SHARED_MS) {
      this.#requested = { at: now, entities: this.#request() };
    }
    return this.#requested.entities;
  }

  async #request(): Promise<Entity[]> {
    const { auth, catalog } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const { items } = await catalog.getEntities(
      { fields: FIELDS },
      { credentials },
    );
    return items;
  }

  async #docs(): Promise<string | undefined> {
    const publisher = this.#options.config.getOptionalConfig(PUBLISHER);
    const folder = publisher?.getOptionalString('local.publishDirectory');
    if (publisher?.getOptionalString('type') !== 'local' || !folder) {
      return undefined;
    }
    const documented = (await this.#entities()).filter(
      ({ metadata }) => metadata.annotations?.[TECHDOCS],
    );
    const sites = documented.map(entity => siteState(folder, entity));
    return [etagsOf(documented), ...sites.sort()].join('\n');
  }
}

/** The build of an entity's site, by the metadata of the file that each build writes last. */
function siteState(folder: string, entity: Entity): string {
  const { namespace, kind, name } = getCompoundEntityRef(entity);
  const site = `${namespace}/${kind}/${name}`.toLowerCase();
  const file = join(folder, site, 'techdocs_metadata.json');
  const stat = statSync(file, { throwIfNoEntry: false });
  return `${site} ${stat?.ino} ${stat?.size} ${stat?.mtimeMs}`;
}

function etagsOf(entities: Entity[]): string {
  return entities
    .map(entity => `${stringifyEntityRef(entity)} ${entity.metadata.etag}`)
    .sort()
    .join('\n');
}
