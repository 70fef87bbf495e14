import { useEffect, useRef } from 'react';
import { useRevalidator } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import type { OrderView } from './OrderView.ts';

/** Delay before a refused stream is requested again, in milliseconds. */
const AGAIN_MS = 5_000;

/** Reloads the page's data at every event of the order as long as the order can change. */
export function useOrderStream({ id, version, followed }: OrderView): void {
  const { revalidate } = useRevalidator();
  const address = `${paths.order(useLocale(), id)}/stream`;
  const shown = useRef(version);
  useEffect(() => {
    shown.current = version;
  }, [version]);
  useEffect(() => {
    if (!followed) {
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
      // Browsers reconnect after a stream ends, but not after it is refused.
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
  }, [address, followed, revalidate]);
}
