import {
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { READINESS_ANNOTATION } from '@comptoir/plugin-platform-common';
import { useEffect, useState } from 'react';

/**
 * Which of these entities say how they are doing, and under which name, by
 * entity reference. What the catalog does not answer is left out.
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
    let left = false;
    const entityRefs = wanted.split(',').filter(Boolean);
    catalog
      .getEntitiesByRefs({ entityRefs, fields: ['metadata.annotations'] })
      .then(({ items }) => {
        if (left) return;
        const pairs = items.flatMap((entity, index): [string, string][] => {
          const target = entity?.metadata.annotations?.[READINESS_ANNOTATION];
          return target ? [[entityRefs[index], target]] : [];
        });
        setTargets(new Map(pairs));
      })
      .catch(() => {});
    return () => {
      left = true;
    };
  }, [catalog, wanted]);

  return targets;
}
