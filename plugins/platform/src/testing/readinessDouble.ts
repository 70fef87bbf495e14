import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import {
  READINESS_CHANNEL,
  type Readiness,
} from '@comptoir/plugin-platform-common';
import { readinessApiRef, type ReadinessApi } from '../api/ReadinessApi';

/** The portal's backend as a test wants it: answers and signals. */
export function readinessDouble(load: () => Promise<Readiness[]>) {
  const broadcasts = new EventTarget();
  const readiness: ReadinessApi = {
    list: load,
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
        if (event instanceof CustomEvent) onMessage(event.detail);
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
    ] as const,
    /** Broadcasts a change to whoever listens; to be called within act(). */
    signal(detail: Readiness) {
      broadcasts.dispatchEvent(new CustomEvent(READINESS_CHANNEL, { detail }));
    },
  };
}
