import type { ApiHolder } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { FieldValidation } from '@rjsf/utils';

/** Rejects a name when the catalog already contains an entity of such a service. */
export async function validateServiceName(
  name: string,
  validation: Pick<FieldValidation, 'addError'>,
  { apiHolder }: { apiHolder: ApiHolder },
): Promise<void> {
  const catalog = apiHolder.get(catalogApiRef);
  // The form itself validates the pattern of the name.
  if (!name || !catalog) {
    return;
  }
  const { items } = await catalog.getEntitiesByRefs({
    entityRefs: [
      `component:default/${name}`,
      `api:default/${name}`,
      `resource:default/${name}-db`,
    ],
    fields: ['kind', 'metadata'],
  });
  const existing = items.find(entity => entity !== undefined);
  if (!existing) {
    return;
  }
  const { kind, metadata } = existing;
  validation.addError(
    `The catalog already contains the ${kind} ${metadata.name}: choose another name`,
  );
}
