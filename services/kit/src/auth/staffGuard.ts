import { AuthenticationError, NotAllowedError } from '../errors.ts';
import type { Principal } from './Principal.ts';
import type { TokenVerifier } from './TokenVerifier.ts';

/** Lets some pass, by the `Authorization` header, and says who they are. */
export type Guard = (authorization: string | undefined) => Promise<Principal>;

/**
 * Lets staff pass: a bearer token whose `roles` contains `staff`.
 *
 * @throws AuthenticationError without a token that holds, NotAllowedError when it isn't staff's
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
 * Lets everyone pass who is signed in.
 *
 * @throws AuthenticationError without a token that holds
 */
export function createSignedInGuard(verify: TokenVerifier): Guard {
  return async authorization =>
    verify(bearerToken('Sign in first', authorization));
}

function bearerToken(why: string, authorization: string | undefined): string {
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1];
  if (token !== undefined) {
    return token;
  }
  throw new AuthenticationError(
    `${why}: send a token as \`Authorization: Bearer <token>\`.`,
  );
}
