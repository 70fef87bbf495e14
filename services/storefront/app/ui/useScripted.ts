import { useSyncExternalStore } from 'react';

const neverChanges = () => () => undefined;

/** Whether JavaScript runs: false on the server and until hydration. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
