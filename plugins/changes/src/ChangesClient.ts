import type { CompoundEntityRef } from '@backstage/catalog-model';
import {
  changesSchema,
  entityChangesSchema,
  type Changes,
  type EntityChanges,
} from '@comptoir/plugin-changes-common';
import {
  requestJson,
  type RequestJsonOptions,
} from '@comptoir/plugin-portal-react';
import type { ChangesApi } from './ChangesApi';

/** {@link ChangesApi} over HTTP. */
export class ChangesClient implements ChangesApi {
  constructor(private readonly options: RequestJsonOptions) {}

  async list(): Promise<Changes> {
    return changesSchema.parse(await requestJson(this.options, 'changes'));
  }

  async listFor(entity: CompoundEntityRef): Promise<EntityChanges> {
    const { kind, namespace, name } = entity;
    const path = [kind.toLowerCase(), namespace, name].join('/');
    return entityChangesSchema.parse(
      await requestJson(this.options, 'changes', `/entity/${path}`),
    );
  }
}
