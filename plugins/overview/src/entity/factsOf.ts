import type { Entity } from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import { z } from 'zod/v4';

/** A line of the card: entities, links or words. */
export type Fact =
  | { label: string; entities: ReturnType<typeof getEntityRelations> }
  | { label: string; links: { title: string; url: string }[] }
  | { label: string; words: string[] };

const specSchema = z.object({
  profile: z.object({ email: z.string().optional() }).optional(),
});

/**
 * Returns the facts of an entity that the page's header (kind, lifecycle,
 * system) does not contain; empty facts are left out.
 */
export function factsOf(entity: Entity): Fact[] {
  const spec = specSchema.safeParse(entity.spec ?? {}).data ?? {};
  const email = spec.profile?.email;
  const links = (entity.metadata.links ?? []).map(({ title, url }) => ({
    title: title ?? url,
    url,
  }));

  const facts: Fact[] = [
    { label: 'Owner', entities: getEntityRelations(entity, 'ownedBy') },
    {
      label: 'E-mail',
      links: email ? [{ title: email, url: `mailto:${email}` }] : [],
    },
    { label: 'Links', links },
    { label: 'Tags', words: entity.metadata.tags ?? [] },
  ];
  return facts.filter(fact => valuesOf(fact).length > 0);
}

function valuesOf(fact: Fact): unknown[] {
  if ('entities' in fact) {
    return fact.entities;
  }
  return 'links' in fact ? fact.links : fact.words;
}
