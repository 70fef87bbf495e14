import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  getCompoundEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { z } from 'zod/v4';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.etag',
  'metadata.annotations',
];
const TECHDOCS = 'backstage.io/techdocs-ref';

const metadataSchema = z.object({
  etag: z.string().optional(),
  build_timestamp: z.number().optional(),
});

/** The sources of the search indexes: entities of the catalog, and documentation sites. */
export class SourceStates {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #discovery: DiscoveryService;

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    discovery: DiscoveryService;
  }): SourceStates {
    return new SourceStates(options);
  }

  private constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    discovery: DiscoveryService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#discovery = options.discovery;
  }

  /** Returns a text that differs when the sources of an index have changed; undefined for an unknown index. */
  async stateOf(type: string): Promise<string | undefined> {
    if (type === 'software-catalog') {
      return etagsOf(await this.#entities());
    }
    if (type === 'apis') {
      return etagsOf(await this.#entities({ kind: 'API' }));
    }
    return type === 'techdocs' ? this.#docs() : undefined;
  }

  async #entities(filter?: Record<string, string>): Promise<Entity[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const { items } = await this.#catalog.getEntities(
      { filter, fields: FIELDS },
      { credentials },
    );
    return items;
  }

  async #docs(): Promise<string> {
    const entities = await this.#entities();
    const documented = entities.filter(
      ({ metadata }) => metadata.annotations?.[TECHDOCS],
    );
    const sites: string[] = [];
    for (const entity of documented) {
      sites.push(await this.#siteOf(entity));
    }
    return [etagsOf(documented), ...sites].join('\n');
  }

  /** The time and etag of the build of an entity's site; without them, it was never built. */
  async #siteOf(entity: Entity): Promise<string> {
    const baseUrl = await this.#discovery.getBaseUrl('techdocs');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'techdocs',
    });
    const { namespace, kind, name } = getCompoundEntityRef(entity);
    const site = `${namespace}/${kind}/${name}`.toLowerCase();
    const answer = await fetch(
      `${baseUrl}/static/docs/${site}/techdocs_metadata.json`,
      { headers: { Authorization: `Bearer ${token}` } },
    );
    const text = await answer.text();
    const { etag, build_timestamp: builtAt } = metadataSchema.parse(
      answer.ok ? JSON.parse(text) : {},
    );
    return `${site} ${etag} ${builtAt}`;
  }
}

function etagsOf(entities: Entity[]): string {
  return entities
    .map(entity => `${stringifyEntityRef(entity)} ${entity.metadata.etag}`)
    .sort()
    .join('\n');
}
