import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import { signalsDouble } from '@comptoir/plugin-portal-react/testUtils';
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
  const { signals, broadcast } = signalsDouble();
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
  return {
    apis: [
      [readinessApiRef, readiness],
      [signalApiRef, signals],
    ],
    signal: detail => broadcast(READINESS_CHANNEL, detail),
  };
}
