import type { ApiHolder } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { FieldValidation } from '@rjsf/utils';

/** Refuses a name that a service could not have beside what the catalog knows. */
export async function validateServiceName(
  name: string,
  validation: Pick<FieldValidation, 'addError'>,
  { apiHolder }: { apiHolder: ApiHolder },
): Promise<void> {
  const catalog = apiHolder.get(catalogApiRef);
  // The form itself says what is wrong with a name of another form.
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
  const taken = items.find(entity => entity !== undefined);
  if (!taken) {
    return;
  }
  const { kind, metadata } = taken;
  validation.addError(
    `The catalog has the ${kind} ${metadata.name} already: choose another name`,
  );
}
