import { useSignal } from '@backstage/plugin-signals-react';
import {
  READINESS_CHANNEL,
  readinessSchema,
  type Readiness,
} from '@comptoir/plugin-platform-common';
import { useEffect, useMemo, useState } from 'react';

/** Signals tell of changes at once; this pause, ms, is for their loss. */
const PAUSE = 5_000;

/** How a target is doing, as far as it was heard; never without an answer. */
export type ReadinessFeed = (target: string) => Readiness;

/** What was heard last. */
interface Feed {
  /** False while the portal's backend itself is silent. */
  answers: boolean;
  items: ReadonlyMap<string, Readiness>;
}

/**
 * Readiness by target, kept current by signals and by asking now and then. When
 * the portal's backend itself falls silent, everything becomes unknown.
 *
 * @param load - asks the backend; must be stable between renders
 * @returns undefined until there is a first answer or failure
 */
export function useReadinessFeed(
  load: () => Promise<Readiness[]>,
): ReadinessFeed | undefined {
  const [feed, setFeed] = useState<Feed>();
  const { lastSignal } = useSignal(READINESS_CHANNEL);

  useEffect(() => {
    let timer: number | undefined;
    let stopped = false;
    const ask = async () => {
      const update = await load().then(
        items => () => ({ answers: true, items: toMap(items) }),
        () => forget,
      );
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
    const { data } = signal;
    setFeed(known =>
      known?.items.has(data.target)
        ? { ...known, items: new Map(known.items).set(data.target, data) }
        : known,
    );
  }, [lastSignal]);

  return useMemo(
    () => feed && (target => feed.items.get(target) ?? unheardOf(target, feed)),
    [feed],
  );
}

function toMap(items: Readiness[]): ReadonlyMap<string, Readiness> {
  return new Map(items.map(item => [item.target, item]));
}

const SILENT = 'the portal itself does not answer';

function unheardOf(target: string, { answers }: Feed): Readiness {
  const reason = answers
    ? `the portal has no readiness address for "${target}"`
    : SILENT;
  return { target, state: 'unknown', reason, checks: {} };
}

/** Old news are no news. */
function forget(known?: Feed): Feed {
  const items = Array.from(
    known?.items.values() ?? [],
    ({ target, checkedAt }): Readiness => ({
      ...{ target, checkedAt, reason: SILENT },
      ...{ state: 'unknown', checks: {} },
    }),
  );
  return { answers: false, items: toMap(items) };
}
