import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  applicationStatusSchema,
  LIVE_STATUS_CHANNEL,
  type ApplicationStatus,
} from '@comptoir/plugin-live-status-common';
import type { Loaded } from '@comptoir/plugin-portal-react';
import { useEffect, useState } from 'react';
import { markUnknown } from './markUnknown';

/** Milliseconds until the next request after a failed one. */
const RETRY_PAUSE = 5_000;

/** States by application. */
export type Statuses = ReadonlyMap<string, ApplicationStatus>;

/** What a feed requests and follows. */
export interface FeedOptions {
  /** Requests the states; must be stable between renders. */
  load: () => Promise<ApplicationStatus[]>;
  /** Milliseconds between two requests; signals carry changes in between. */
  pause: number;
  /** The application whose signals are applied; undefined applies all. */
  application?: string;
}

interface Feed extends Loaded<Statuses> {
  /** Time of the last response or signal, ISO 8601. */
  receivedAt?: string;
}

/**
 * Keeps states up to date by signals, and by a slow request that also finds out
 * whether the portal backend responds. When it does not, every state that was
 * current becomes unknown.
 *
 * Subscribes to the channel itself: `useSignal` keeps the last message only, and
 * would lose one of two applications that change at once.
 *
 * @returns an error only when there was no response yet
 */
export function useStatusFeed(options: FeedOptions): Loaded<Statuses> {
  const { load, pause, application } = options;
  const signals = useApiHolder().get(signalApiRef);
  const [feed, setFeed] = useState<Feed>({});

  useEffect(() => {
    let timer: number | undefined;
    let unmounted = false;
    /** Applications whose signal is newer than the response that is awaited. */
    const signalled = new Set<string>();

    const subscription = signals?.subscribe(LIVE_STATUS_CHANNEL, message => {
      const { data } = applicationStatusSchema.safeParse(message);
      if (data && (application ?? data.application) === data.application) {
        signalled.add(data.application);
        setFeed(known => receive([data], known.value));
      }
    });
    const poll = async () => {
      signalled.clear();
      const { update, next } = await load().then(
        items => ({
          update: (known: Feed) =>
            receive(
              items.filter(item => !signalled.has(item.application)),
              pick(known.value, signalled),
            ),
          next: pause,
        }),
        (error: Error) => ({
          update: (known: Feed) => disconnect(known, error),
          next: RETRY_PAUSE,
        }),
      );
      if (unmounted) {
        return;
      }
      setFeed(update);
      timer = window.setTimeout(poll, next);
    };

    setFeed({});
    void poll();
    return () => {
      unmounted = true;
      window.clearTimeout(timer);
      subscription?.unsubscribe();
    };
  }, [load, pause, application, signals]);

  return feed;
}

/** Adds states that have just arrived to those that stay valid. */
function receive(items: ApplicationStatus[], valid: Statuses = new Map()) {
  const value = new Map(valid);
  for (const item of items) {
    value.set(item.application, item);
  }
  return { value, receivedAt: new Date().toISOString() };
}

function pick(statuses: Statuses | undefined, applications: Set<string>) {
  const entries = Array.from(statuses ?? []);
  return new Map(entries.filter(([name]) => applications.has(name)));
}

function disconnect({ value, receivedAt }: Feed, error: Error): Feed {
  if (!value || !receivedAt) {
    return { error };
  }
  const entries = Array.from(value, ([name, status]) => {
    return [name, markUnknown(status, receivedAt)] as const;
  });
  return { value: new Map(entries), receivedAt };
}
