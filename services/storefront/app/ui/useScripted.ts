import { useSyncExternalStore } from 'react';

const neverChanges = () => () => undefined;

/** Whether scripts run in this browser: false on the server, and until the page has come to life. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
