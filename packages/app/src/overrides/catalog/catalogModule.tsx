import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { EntityHeaderLayoutBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { createEntityNames } from './createEntityNames';
import { kindFilter } from './kindFilter';

const names = ApiBlueprint.make({
  name: 'entity-presentation',
  params: define =>
    define({
      api: entityPresentationApiRef,
      deps: { catalogApi: catalogApiRef },
      factory: ({ catalogApi }) => createEntityNames(catalogApi),
    }),
});

const header = EntityHeaderLayoutBlueprint.make({
  params: { loader: () => import('./EntityHeader').then(m => m.EntityHeader) },
});

/** Names entities by their titles, and lists only kinds that people describe. */
export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [names, header, kindFilter],
});
