import { useEffect, useState } from 'react';

/**
 * Returns the time in milliseconds, updated again and again.
 *
 * @param pause - milliseconds between two updates; default: one second
 * @public
 */
export function useNow(pause = 1_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), pause);
    return () => window.clearInterval(timer);
  }, [pause]);
  return now;
}
