import { stringifyEntityRef } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod/v4';

const entitySchema = z.object({
  kind: z.string(),
  metadata: z.object({
    name: z.string(),
    namespace: z.string().optional(),
  }),
});

/** Returns true when a catalog file describes the entity. */
export function describes(text: string, entityRef: string): boolean {
  return parseAllDocuments(text).some(document => {
    const entity = entitySchema.safeParse(document.toJS());
    if (!entity.success) {
      return false;
    }
    const { kind, metadata } = entity.data;
    const { name, namespace = 'default' } = metadata;
    return stringifyEntityRef({ kind, name, namespace }) === entityRef;
  });
}
