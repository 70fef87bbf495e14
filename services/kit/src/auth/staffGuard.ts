import { AuthenticationError, NotAllowedError } from '../errors.ts';
import type { Principal } from './Principal.ts';
import type { TokenVerifier } from './TokenVerifier.ts';

/** Verifies the `Authorization` header and returns the caller, or throws. */
export type Guard = (authorization: string | undefined) => Promise<Principal>;

/**
 * Admits bearer tokens whose `roles` contain `staff`.
 *
 * @throws AuthenticationError without a valid token, NotAllowedError for other roles
 */
export function createStaffGuard(verify: TokenVerifier): Guard {
  return async authorization => {
    const principal = await verify(bearerToken('Staff only', authorization));
    if (!principal.roles.includes('staff')) {
      throw new NotAllowedError(
        `${principal.id} is not staff: the token's roles lack "staff".`,
      );
    }
    return principal;
  };
}

/**
 * Admits every valid bearer token.
 *
 * @throws AuthenticationError without a valid token
 */
export function createSignedInGuard(verify: TokenVerifier): Guard {
  return async authorization =>
    verify(bearerToken('Sign in first', authorization));
}

function bearerToken(
  reason: string,
  authorization: string | undefined,
): string {
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1];
  if (token !== undefined) {
    return token;
  }
  throw new AuthenticationError(
    `${reason}: send a token as \`Authorization: Bearer <token>\`.`,
  );
}
