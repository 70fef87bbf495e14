import { useEffect, useRef } from 'react';
import { useRevalidator } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import type { OrderView } from './OrderView.ts';

/** A stream that was refused is asked for again after this time, in milliseconds. */
const AGAIN_MS = 5_000;

/** Keeps the page of an order as the order is, for as long as something can happen to it. */
export function useOrderStream({ id, version, final }: OrderView): void {
  const { revalidate } = useRevalidator();
  const address = `${paths.order(useLocale(), id)}/stream`;
  const shown = useRef(version);
  useEffect(() => {
    shown.current = version;
  }, [version]);
  useEffect(() => {
    if (final) {
      return;
    }
    let timer: number | undefined;
    let stream: EventSource;
    const open = () => {
      stream = new EventSource(address);
      stream.addEventListener('order', ({ lastEventId }) => {
        if (Number(lastEventId) > shown.current) {
          void revalidate();
        }
      });
      // A stream that ends is opened again by the browser; one that is refused is not.
      stream.addEventListener('error', () => {
        if (stream.readyState !== EventSource.CLOSED) {
          return;
        }
        timer = window.setTimeout(open, AGAIN_MS);
      });
    };
    open();
    return () => {
      window.clearTimeout(timer);
      stream.close();
    };
  }, [address, final, revalidate]);
}
