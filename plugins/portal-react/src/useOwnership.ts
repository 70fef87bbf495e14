import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { useLoaded, type Loaded } from './useLoaded';

/**
 * Loads the entity references of the signed-in user and their groups.
 *
 * @public
 */
export function useOwnership(): Loaded<string[]> {
  const identity = useApi(identityApiRef);
  return useLoaded(
    useCallback(
      async () => (await identity.getBackstageIdentity()).ownershipEntityRefs,
      [identity],
    ),
  );
}

/**
 * Returns true when the references include a group.
 *
 * @public
 */
export function isMember(ownershipEntityRefs: readonly string[]): boolean {
  return ownershipEntityRefs.some(ref => ref.startsWith('group:'));
}
