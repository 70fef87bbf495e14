import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { useLoaded, type Loaded } from '../loading/useLoaded';

/** In whose name the reader owns things: their own, and that of their groups. */
export function useOwnership(): Loaded<string[]> {
  const identity = useApi(identityApiRef);
  return useLoaded(
    useCallback(
      async () => (await identity.getBackstageIdentity()).ownershipEntityRefs,
      [identity],
    ),
  );
}

/** Whether somebody who owns in these names belongs to a group. */
export function isMember(ownershipEntityRefs: readonly string[]): boolean {
  return ownershipEntityRefs.some(ref => ref.startsWith('group:'));
}
