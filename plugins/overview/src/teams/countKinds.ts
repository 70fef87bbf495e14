import type { CompoundEntityRef } from '@backstage/catalog-model';
import { OWNED_KINDS } from '../entity/connectionsOf';

/** Counts entities by kind: `8 components, 7 APIs, 1 system`; empty for none. */
export function countKinds(refs: CompoundEntityRef[]): string {
  return Object.entries(OWNED_KINDS)
    .map(([kind, title]) => ({
      // Keeps the capitals of `APIs`.
      name: title.startsWith('AP') ? title : title.toLowerCase(),
      count: refs.filter(ref => ref.kind === kind).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) =>
      count === 1 ? `1 ${name.replace(/s$/, '')}` : `${count} ${name}`,
    )
    .join(', ');
}
