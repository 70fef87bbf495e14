/**
 * A double for tests of plugins.
 *
 * @packageDocumentation
 */
import type { SignalApi } from '@backstage/plugin-signals-react';

/** @public */
export interface SignalsDouble {
  signals: SignalApi;
  /** Passes a message to all subscribers of a channel; call it within act(). */
  broadcast(channel: string, message: unknown): void;
}

/**
 * A double of the signals API, without a portal backend.
 *
 * @public
 */
export function signalsDouble(): SignalsDouble {
  const broadcasts = new EventTarget();
  return {
    signals: {
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
    },
    broadcast(channel, message) {
      broadcasts.dispatchEvent(new CustomEvent(channel, { detail: message }));
    },
  };
}
