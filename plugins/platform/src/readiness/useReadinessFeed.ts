import { useSignal } from '@backstage/plugin-signals-react';
import {
  READINESS_CHANNEL,
  readinessSchema,
  type Readiness,
} from '@comptoir/plugin-platform-common';
import { useEffect, useState } from 'react';

/** Signals tell of changes at once; this pause, ms, is for their loss. */
const PAUSE = 5_000;

/**
 * Readiness by target, kept current by signals and by asking now and then. When
 * the portal's backend itself falls silent, everything becomes unknown.
 *
 * @param load - asks the backend; must be stable between renders
 * @returns undefined until there is a first answer or failure
 */
export function useReadinessFeed(
  load: () => Promise<Readiness[]>,
): ReadonlyMap<string, Readiness> | undefined {
  const [feed, setFeed] = useState<ReadonlyMap<string, Readiness>>();
  const { lastSignal } = useSignal(READINESS_CHANNEL);

  useEffect(() => {
    let timer: number | undefined;
    let stopped = false;
    const ask = async () => {
      const update = await load().then(toMap, () => forget);
      if (stopped) return;
      setFeed(update);
      timer = window.setTimeout(ask, PAUSE);
    };
    void ask();
    return () => {
      stopped = true;
      window.clearTimeout(timer);
    };
  }, [load]);

  useEffect(() => {
    const signal = readinessSchema.safeParse(lastSignal);
    if (!signal.success) return;
    setFeed(known =>
      known?.has(signal.data.target)
        ? new Map(known).set(signal.data.target, signal.data)
        : known,
    );
  }, [lastSignal]);

  return feed;
}

function toMap(items: Readiness[]): ReadonlyMap<string, Readiness> {
  return new Map(items.map(item => [item.target, item]));
}

/** Old news are no news. */
function forget(
  known: ReadonlyMap<string, Readiness> = new Map(),
): ReadonlyMap<string, Readiness> {
  return new Map(
    Array.from(known.values(), ({ target, checkedAt }) => [
      target,
      {
        target,
        checkedAt,
        state: 'unknown',
        reason: 'the portal itself does not answer',
        checks: {},
      },
    ]),
  );
}
