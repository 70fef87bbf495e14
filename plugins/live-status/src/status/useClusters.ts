import { useApi } from '@backstage/frontend-plugin-api';
import type { ClusterStatus } from '@comptoir/plugin-live-status-common';
import { liveStatusApiRef } from '@comptoir/plugin-live-status-react';
import type { Loaded } from '@comptoir/plugin-portal-react';
import { useEffect, useState } from 'react';

/** Milliseconds between two requests while a cluster is not connected. */
const PAUSE = 10_000;

/**
 * Loads the connections to clusters, and follows them while one is not connected.
 *
 * @param isUncertain - true while a state is unknown, which may be the result of a
 * lost connection; requests the connections again on every change
 */
export function useClusters(isUncertain: boolean): Loaded<ClusterStatus[]> {
  const api = useApi(liveStatusApiRef);
  const [loaded, setLoaded] = useState<Loaded<ClusterStatus[]>>({});

  useEffect(() => {
    let timer: number | undefined;
    let unmounted = false;
    const poll = async () => {
      const result = await api.listClusters().then(
        (value): Loaded<ClusterStatus[]> => ({ value }),
        (error): Loaded<ClusterStatus[]> => ({ error }),
      );
      if (unmounted) {
        return;
      }
      setLoaded(result);
      if (isUncertain || !isConnected(result)) {
        timer = window.setTimeout(poll, PAUSE);
      }
    };
    void poll();
    return () => {
      unmounted = true;
      window.clearTimeout(timer);
    };
  }, [api, isUncertain]);

  return loaded;
}

function isConnected({ value }: Loaded<ClusterStatus[]>): boolean {
  return value !== undefined && value.every(one => one.state === 'connected');
}
