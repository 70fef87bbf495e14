import { useApi, useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  DELIVERY_CHANNEL,
  deliverySignalSchema,
  type DeliveryMatrix,
} from '@comptoir/plugin-delivery-common';
import type { Loaded } from '@comptoir/plugin-portal-react';
import { useEffect, useState } from 'react';
import { applySignal } from './applySignal';
import { deliveryApiRef } from './DeliveryApi';
import { markUnknown } from './markUnknown';

/** Pauses between two requests, and after a failed one; signals carry changes in between. Milliseconds. */
const [PAUSE_MS, RETRY_MS] = [30_000, 5_000];

interface Feed extends Loaded<DeliveryMatrix> {
  /** Time of the last response or signal, ISO 8601. */
  receivedAt?: string;
}

/**
 * Follows the matrix: by signals, and by a slow request that also finds out whether
 * the portal backend responds. While it does not, the last matrix stays, with every
 * cell unknown.
 *
 * @returns an error only when there was no response yet
 */
export function useMatrix(): Loaded<DeliveryMatrix> {
  const api = useApi(deliveryApiRef);
  const signals = useApiHolder().get(signalApiRef);
  const [feed, setFeed] = useState<Feed>({});

  useEffect(() => {
    let timer: number | undefined;
    let unmounted = false;
    let isLoading = false;
    let known: DeliveryMatrix | undefined;
    /** True when a signal could not be applied; the next request brings what it said. */
    let isDue = false;

    const receive = (value: DeliveryMatrix) => {
      known = value;
      setFeed({ value, receivedAt: new Date().toISOString() });
    };
    const load = async () => {
      window.clearTimeout(timer);
      isLoading = true;
      isDue = false;
      let pause = PAUSE_MS;
      try {
        const value = await api.getMatrix();
        if (!unmounted) {
          receive(value);
        }
      } catch (error) {
        pause = RETRY_MS;
        if (!unmounted) {
          known = undefined;
          setFeed(before => disconnect(before, toError(error)));
        }
      }
      isLoading = false;
      if (!unmounted) {
        timer = window.setTimeout(load, isDue ? 0 : pause);
      }
    };
    const subscription = signals?.subscribe(DELIVERY_CHANNEL, message => {
      const { data } = deliverySignalSchema.safeParse(message);
      if (!data) {
        return;
      }
      const next = !isLoading && known && applySignal(known, data);
      if (next) {
        receive(next);
      } else if (isLoading) {
        isDue = true;
      } else if (data.version !== known?.version) {
        void load();
      }
    });

    setFeed({});
    void load();
    return () => {
      unmounted = true;
      window.clearTimeout(timer);
      subscription?.unsubscribe();
    };
  }, [api, signals]);

  return { value: feed.value, error: feed.error };
}

function disconnect({ value, receivedAt }: Feed, error: Error): Feed {
  return value && receivedAt
    ? { value: markUnknown(value, receivedAt), receivedAt }
    : { error };
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
