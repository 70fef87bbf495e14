import type { ApiHolder } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { FieldValidation } from '@rjsf/utils';

/**
 * Rejects a name that an entity of any kind in the catalog has, or would have as the
 * service's database. The template's action checks it again, with the repository.
 */
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
  const { items } = await catalog.getEntities({
    filter: { 'metadata.name': [name, `${name}-db`] },
    fields: ['kind', 'metadata'],
  });
  const [existing] = items;
  if (!existing) {
    return;
  }
  const { kind, metadata } = existing;
  validation.addError(
    `The catalog already contains the ${kind} ${metadata.name}: choose another name`,
  );
}
