import { useEffect, useState } from 'react';

/** Something that is fetched: neither value nor error while it is. */
export interface Loaded<T> {
  value?: T;
  error?: Error;
}

/**
 * Fetches once, or again and again; what was fetched stays until there is
 * something newer.
 *
 * @param load - must be stable between renders; without it nothing is fetched
 * @param pause - between two fetches, ms; without it there is only one
 */
export function useLoaded<T>(
  load: (() => Promise<T>) | undefined,
  pause?: number,
): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({});

  useEffect(() => {
    setLoaded({});
    if (!load) return undefined;
    let timer: number | undefined;
    let left = false;
    const ask = async () => {
      const result = await load().then(
        (value): Loaded<T> => ({ value }),
        (error): Loaded<T> => ({ error }),
      );
      if (left) return;
      setLoaded(result);
      if (pause) timer = window.setTimeout(ask, pause);
    };
    void ask();
    return () => {
      left = true;
      window.clearTimeout(timer);
    };
  }, [load, pause]);

  return loaded;
}
