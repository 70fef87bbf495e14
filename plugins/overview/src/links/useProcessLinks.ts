import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ProcessLinks } from '@comptoir/plugin-overview-common';
import { useLoaded, type Loaded } from '@comptoir/plugin-portal-react';
import { READINESS_ANNOTATION } from '@comptoir/plugin-readiness-common';
import { useMemo } from 'react';
import { processLinksApiRef } from './ProcessLinksApi';

/** Loads the links of an entity's process; nothing for an entity without a process. */
export function useProcessLinks({ metadata }: Entity): Loaded<ProcessLinks> {
  const api = useApi(processLinksApiRef);
  const process = metadata.annotations?.[READINESS_ANNOTATION];
  const load = useMemo(
    () => (process === undefined ? undefined : () => api.get(process)),
    [api, process],
  );
  return useLoaded(load);
}
