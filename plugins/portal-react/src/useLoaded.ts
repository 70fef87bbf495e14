import { useEffect, useState } from 'react';

/**
 * A fetched value; neither value nor error while the first fetch runs.
 *
 * @public
 */
export interface Loaded<T> {
  value?: T;
  error?: Error;
}

/**
 * Fetches once, or repeatedly. The last result stays until the next one.
 *
 * @param load - must be stable between renders; undefined fetches nothing
 * @param pause - milliseconds between two fetches; undefined fetches once
 * @public
 */
export function useLoaded<T>(
  load: (() => Promise<T>) | undefined,
  pause?: number,
): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({});

  useEffect(() => {
    setLoaded({});
    if (!load) {
      return undefined;
    }
    let timer: number | undefined;
    let unmounted = false;
    const poll = async () => {
      const result = await load().then(
        (value): Loaded<T> => ({ value }),
        (error): Loaded<T> => ({ error }),
      );
      if (unmounted) {
        return;
      }
      setLoaded(result);
      if (pause) {
        timer = window.setTimeout(poll, pause);
      }
    };
    void poll();
    return () => {
      unmounted = true;
      window.clearTimeout(timer);
    };
  }, [load, pause]);

  return loaded;
}
