import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import {
  READINESS_CHANNEL,
  type Readiness,
  type Run,
} from '@comptoir/plugin-readiness-common';
import { readinessApiRef, type ReadinessApi } from '../ReadinessApi';

/** @public */
export interface ReadinessDouble {
  /** Pairs for `renderInTestApp({ apis })`. */
  apis: readonly [
    readonly [typeof readinessApiRef, ReadinessApi],
    readonly [typeof signalApiRef, SignalApi],
  ];
  /** Broadcasts a change; call it within act(). */
  signal(detail: Readiness): void;
}

/**
 * A double of the portal backend: its answers and its signals.
 *
 * @param run - the answer about the processes of `npm start`; by default none, as in a cluster
 * @public
 */
export function readinessDouble(
  load: () => Promise<Readiness[]>,
  run: () => Promise<Run | null> = async () => null,
): ReadinessDouble {
  const broadcasts = new EventTarget();
  const readiness: ReadinessApi = {
    list: load,
    run,
    async get(target) {
      const found = (await load()).find(item => item.target === target);
      return (
        found ?? { target, state: 'unknown', reason: 'no address', checks: {} }
      );
    },
  };
  const signals: SignalApi = {
    subscribe(channel, onMessage) {
      const listener = (event: Event) => {
        if (event instanceof CustomEvent) {
          onMessage(event.detail);
        }
      };
      broadcasts.addEventListener(channel, listener);
      return {
        unsubscribe: () => broadcasts.removeEventListener(channel, listener),
      };
    },
  };
  return {
    apis: [
      [readinessApiRef, readiness],
      [signalApiRef, signals],
    ],
    signal(detail) {
      broadcasts.dispatchEvent(new CustomEvent(READINESS_CHANNEL, { detail }));
    },
  };
}
