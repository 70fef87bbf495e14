import {
  createSignedInGuard,
  createStaffGuard,
  type Guard,
} from './staffGuard.ts';
import { createTokenVerifier, type TokenVerifier } from './TokenVerifier.ts';

/** The guards of an app's routes. */
export interface Guards {
  /** Admits staff only. */
  guard: Guard;
  /** Admits every signed-in user. */
  signedIn: Guard;
}

export function createGuards(verify: TokenVerifier): Guards {
  return {
    guard: createStaffGuard(verify),
    signedIn: createSignedInGuard(verify),
  };
}

/** The guards of a process without tokens: they refuse every request. */
export function refuseEveryone(): Guards {
  return createGuards(
    createTokenVerifier({ jwksUrl: undefined, issuer: '', audience: '' }),
  );
}
