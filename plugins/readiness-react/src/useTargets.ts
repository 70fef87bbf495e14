import {
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { READINESS_ANNOTATION } from '@comptoir/plugin-readiness-common';
import { useEffect, useState } from 'react';

/**
 * Loads the readiness targets of these entities, by entity reference. Entities
 * without a target, or that the catalog does not return, are left out.
 *
 * @public
 */
export function useTargets(
  refs: CompoundEntityRef[],
): ReadonlyMap<string, string> {
  const catalog = useApi(catalogApiRef);
  const [targets, setTargets] = useState<ReadonlyMap<string, string>>(
    new Map(),
  );
  const wanted = refs.map(ref => stringifyEntityRef(ref)).join();

  useEffect(() => {
    let unmounted = false;
    const entityRefs = wanted.split(',').filter(Boolean);
    catalog
      .getEntitiesByRefs({ entityRefs, fields: ['metadata.annotations'] })
      .then(({ items }) => {
        if (unmounted) {
          return;
        }
        const pairs = items.flatMap((entity, index): [string, string][] => {
          const target = entity?.metadata.annotations?.[READINESS_ANNOTATION];
          return target ? [[entityRefs[index], target]] : [];
        });
        setTargets(new Map(pairs));
      })
      .catch(() => {});
    return () => {
      unmounted = true;
    };
  }, [catalog, wanted]);

  return targets;
}
