import { useEffect, useState } from 'react';

/**
 * Returns the time in milliseconds, updated every second.
 *
 * @public
 */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1_000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
