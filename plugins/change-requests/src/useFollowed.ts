import { useSignal } from '@backstage/plugin-signals-react';
import {
  changeRequestSignalSchema,
  CHANGE_REQUESTS_CHANNEL,
} from '@comptoir/plugin-change-requests-common';
import type { Loaded } from '@comptoir/plugin-portal-react';
import { useCallback, useEffect, useState } from 'react';

/** A value that is loaded again when a change request changes. */
export interface Followed<T> extends Loaded<T> {
  reload: () => void;
}

/**
 * Loads a value, and loads it again after each signal about a change request. The
 * last value stays until the next one arrives.
 *
 * @param load - must be stable between renders
 * @param id - follows only this change request
 */
export function useFollowed<T>(
  load: () => Promise<T>,
  id?: string,
): Followed<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({});
  const [version, setVersion] = useState(0);
  const reload = useCallback(() => setVersion(last => last + 1), []);
  const { lastSignal } = useSignal(CHANGE_REQUESTS_CHANNEL);

  useEffect(() => {
    const signal = changeRequestSignalSchema.safeParse(lastSignal);
    if (signal.success && (id === undefined || signal.data.id === id)) {
      reload();
    }
  }, [lastSignal, id, reload]);

  useEffect(() => setLoaded({}), [load]);
  useEffect(() => {
    let outdated = false;
    const show = (result: Loaded<T>) => {
      if (!outdated) {
        setLoaded(result);
      }
    };
    load().then(
      value => show({ value }),
      error => show({ error }),
    );
    return () => {
      outdated = true;
    };
  }, [load, version]);

  return { ...loaded, reload };
}
