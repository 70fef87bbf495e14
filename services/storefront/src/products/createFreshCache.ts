export interface FreshCacheOptions {
  /** Maximum age of a value returned without a refresh, in milliseconds. */
  freshFor: number;
  /** Maximum age of a value returned during a refresh, in milliseconds; older ones are never returned. */
  staleFor: number;
  /** Maximum number of values; the least recently used is evicted. */
  capacity: number;
  /** Monotonic clock in milliseconds. */
  now?: () => number;
}

interface Entry<Value> {
  value: Value;
  at: number;
}

/** Caches values for seconds, so that many requests of one page cause one load. Concurrent calls for a key share a load; failures are not cached. */
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
      // A failed refresh is ignored; after `staleFor` the next caller gets the error.
      if (age > freshFor) {
        refresh(key, load).catch(() => undefined);
      }
      return entry.value;
    },
  };
}
