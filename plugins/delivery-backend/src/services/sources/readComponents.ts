import type { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { APPLICATION_ANNOTATION } from '@comptoir/plugin-live-status-common';

/** A component of the catalog that names its service. */
export interface Component {
  /** Entity reference. */
  ref: string;
  title: string | undefined;
  /** Entity references. */
  owners: readonly string[];
}

const FILTER = `metadata.annotations.${APPLICATION_ANNOTATION}`;

/**
 * Reads the components that name a service in the annotation
 * `comptoir.dev/application`, by that name. Of several, the first by reference counts.
 *
 * @throws Error when the catalog cannot be read
 */
export async function readComponents(options: {
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntities'>;
}): Promise<ReadonlyMap<string, Component>> {
  const { auth, catalog } = options;
  const { items } = await catalog.getEntities(
    {
      filter: { kind: 'component', [FILTER]: CATALOG_FILTER_EXISTS },
      fields: ['kind', 'metadata', 'relations'],
      order: { field: 'metadata.name', order: 'desc' },
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  return new Map(
    items.flatMap(entity => {
      const service = entity.metadata.annotations?.[APPLICATION_ANNOTATION];
      return service ? [[service, toComponent(entity)] as const] : [];
    }),
  );
}

function toComponent(entity: Entity): Component {
  const { relations = [], metadata } = entity;
  return {
    ref: stringifyEntityRef(entity),
    title: metadata.title,
    owners: relations
      .filter(({ type }) => type === RELATION_OWNED_BY)
      .map(({ targetRef }) => targetRef),
  };
}
