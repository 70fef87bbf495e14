export interface FreshCacheOptions {
  /** Up to this age, in milliseconds, a value is handed out as it is. */
  freshFor: number;
  /** Up to this age a value is handed out while a new one is fetched; older ones are never shown. */
  staleFor: number;
  /** How many values are kept; the one unused for longest goes first. */
  capacity: number;
  /** Milliseconds of a clock that never goes back. */
  now?: () => number;
}

interface Entry<Value> {
  value: Value;
  at: number;
}

/**
 * Remembers values for seconds, so that a rush on one page asks the services
 * once. Concurrent calls for a key share one load; failures are not remembered.
 */
export function createFreshCache<Value>({
  freshFor,
  staleFor,
  capacity,
  now = () => performance.now(),
}: FreshCacheOptions) {
  const entries = new Map<string, Entry<Value>>();
  const loads = new Map<string, Promise<Value>>();

  function remember(key: string, value: Value) {
    entries.delete(key);
    entries.set(key, { value, at: now() });
    const oldest = entries.keys().next();
    if (entries.size > capacity && !oldest.done) {
      entries.delete(oldest.value);
    }
  }

  function refresh(key: string, load: () => Promise<Value>): Promise<Value> {
    const running = loads.get(key);
    if (running) {
      return running;
    }
    const started = load()
      .then(value => {
        remember(key, value);
        return value;
      })
      .finally(() => loads.delete(key));
    loads.set(key, started);
    return started;
  }

  function touch(key: string, entry: Entry<Value>) {
    entries.delete(key);
    entries.set(key, entry);
  }

  return {
    async get(key: string, load: () => Promise<Value>): Promise<Value> {
      const entry = entries.get(key);
      const age = entry ? now() - entry.at : Infinity;
      if (!entry || age > staleFor) {
        return refresh(key, load);
      }
      touch(key, entry);
      // A failed refresh is met by the next caller after staleFor; this one has its answer.
      if (age > freshFor) {
        refresh(key, load).catch(() => undefined);
      }
      return entry.value;
    },
  };
}
