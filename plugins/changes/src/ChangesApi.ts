import type { CompoundEntityRef } from '@backstage/catalog-model';
import { createApiRef } from '@backstage/frontend-plugin-api';
import type { Changes, EntityChanges } from '@comptoir/plugin-changes-common';

/** Reads recent changes of the repository from the portal backend. */
export interface ChangesApi {
  /** @throws ResponseError when the backend returned an error; ZodError when its answer is invalid */
  list(): Promise<Changes>;
  /** @throws ResponseError when the backend returned an error; ZodError when its answer is invalid */
  listFor(entity: CompoundEntityRef): Promise<EntityChanges>;
}

export const changesApiRef = createApiRef<ChangesApi>({ id: 'plugin.changes' });
