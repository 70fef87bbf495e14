import { useSignal } from '@backstage/plugin-signals-react';
import {
  READINESS_CHANNEL,
  readinessSchema,
  type Readiness,
} from '@comptoir/plugin-readiness-common';
import { useEffect, useMemo, useState } from 'react';

/** Milliseconds between two requests; signals carry changes in between. */
const PAUSE = 5_000;

/**
 * Returns the last known readiness of a target; `unknown` with the reason when
 * there is none.
 *
 * @public
 */
export type ReadinessFeed = (target: string) => Readiness;

/** The last state of the feed. */
interface Feed {
  /** False while the portal backend does not respond. */
  connected: boolean;
  items: ReadonlyMap<string, Readiness>;
}

/**
 * Keeps readiness by target up to date, by signals and by polling. When the
 * portal backend stops responding, every target becomes unknown.
 *
 * @param load - requests the list; must be stable between renders
 * @returns undefined until the first answer or failure
 */
export function useReadinessFeed(
  load: () => Promise<Readiness[]>,
): ReadinessFeed | undefined {
  const [feed, setFeed] = useState<Feed>();
  const { lastSignal } = useSignal(READINESS_CHANNEL);

  useEffect(() => {
    let timer: number | undefined;
    let unmounted = false;
    const poll = async () => {
      const update = await load().then(
        items => () => ({ connected: true, items: toMap(items) }),
        () => disconnect,
      );
      if (unmounted) {
        return;
      }
      setFeed(update);
      timer = window.setTimeout(poll, PAUSE);
    };
    void poll();
    return () => {
      unmounted = true;
      window.clearTimeout(timer);
    };
  }, [load]);

  useEffect(() => {
    const signal = readinessSchema.safeParse(lastSignal);
    if (!signal.success) {
      return;
    }
    const { data } = signal;
    setFeed(known =>
      known?.items.has(data.target)
        ? { ...known, items: new Map(known.items).set(data.target, data) }
        : known,
    );
  }, [lastSignal]);

  return useMemo(
    () => feed && (target => feed.items.get(target) ?? missing(target, feed)),
    [feed],
  );
}

function toMap(items: Readiness[]): ReadonlyMap<string, Readiness> {
  return new Map(items.map(item => [item.target, item]));
}

const DISCONNECTED = 'the portal backend does not respond';

function missing(target: string, { connected }: Feed): Readiness {
  const reason = connected
    ? `the portal has no readiness address for "${target}"`
    : DISCONNECTED;
  return { target, state: 'unknown', reason, checks: {} };
}

/** Marks every known target as unknown. */
function disconnect(known?: Feed): Feed {
  const items = Array.from(
    known?.items.values() ?? [],
    ({ target, checkedAt }): Readiness => ({
      target,
      checkedAt,
      state: 'unknown',
      reason: DISCONNECTED,
      checks: {},
    }),
  );
  return { connected: false, items: toMap(items) };
}
