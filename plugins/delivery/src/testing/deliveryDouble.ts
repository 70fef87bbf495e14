import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  DELIVERY_CHANNEL,
  type DeliveryMatrix,
  type DeliveryRow,
} from '@comptoir/plugin-delivery-common';
import { signalsDouble } from '@comptoir/plugin-portal-react/testUtils';
import { deliveryApiRef, type DeliveryApi } from '../DeliveryApi';

/** The plugin's API and signals, whose answers a test sets. */
export function deliveryDouble(matrix: DeliveryMatrix) {
  let current = matrix;
  let failure: Error | undefined;
  let requests = 0;
  const { signals, broadcast } = signalsDouble();
  const api: DeliveryApi = {
    async getMatrix() {
      requests += 1;
      if (failure) {
        throw failure;
      }
      return current;
    },
  };
  return {
    apis: [
      [deliveryApiRef, api],
      [signalApiRef, signals],
    ] as const,
    /** Number of requests so far. */
    requests: () => requests,
    /** Makes every request fail; undefined makes them succeed again. */
    fail(error: Error | undefined) {
      failure = error;
    },
    /** Changes a row and broadcasts it; call it within act(). */
    change(row: DeliveryRow, previous = current.version) {
      const others = current.rows.filter(one => one.service !== row.service);
      const version = `${current.version}+`;
      current = { ...current, version, rows: [...others, row] };
      const { rows: _, ...head } = current;
      broadcast(DELIVERY_CHANNEL, {
        ...head,
        previous,
        rows: [row],
        removed: [],
        isPartial: false,
      });
    },
  };
}
