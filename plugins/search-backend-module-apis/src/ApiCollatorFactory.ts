import type { AuthService } from '@backstage/backend-plugin-api';
import {
  getCompoundEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import { Readable } from 'node:stream';
import { readOperations } from './readOperations';

/** Collates one document for each operation and event of every API in the catalog. */
export class ApiCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'apis';
  /** Users who can read the API can find its operations. */
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<IndexableDocument> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const { items } = await this.#catalog.getEntities(
      { filter: { kind: 'API' } },
      { credentials },
    );
    for (const api of items) {
      yield* documentsOf(api);
    }
  }
}

function documentsOf(api: Entity): IndexableDocument[] {
  const { namespace, name } = getCompoundEntityRef(api);
  const definition = api.spec?.definition;
  if (typeof definition !== 'string') {
    return [];
  }
  return readOperations(definition).map(({ title, text, fragment }) => ({
    title,
    text: `${text} · ${api.metadata.title ?? name}`,
    location: `/catalog/${namespace}/api/${name}/definition#${fragment}`,
    authorization: { resourceRef: stringifyEntityRef(api) },
  }));
}
