import { useApi } from '@backstage/frontend-plugin-api';
import { Panel, useLoaded } from '@comptoir/plugin-portal-react';
import { readinessApiRef } from '@comptoir/plugin-readiness-react';
import { useCallback } from 'react';
import { RunDetails } from './RunDetails';

/** Milliseconds between two requests. */
const PAUSE = 2_000;

/** The processes and parts of `npm start`; nothing in a cluster. */
export function RunSection() {
  const api = useApi(readinessApiRef);
  const load = useCallback(() => api.run(), [api]);
  const first = useLoaded(load);
  const isLocal = Boolean(first.value ?? first.error);
  const run = useLoaded(isLocal ? load : undefined, PAUSE);

  return (
    isLocal && (
      <Panel
        title="Processes of npm start"
        source="The portal backend"
        loaded={run}
      >
        {value => value && <RunDetails run={value} />}
      </Panel>
    )
  );
}
