import {
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JWTVerifyGetKey,
} from 'jose';
import { z } from 'zod';
import { AuthenticationError, ServiceUnavailableError } from '../errors.ts';
import type { Principal } from './Principal.ts';

/** Verifies a bearer token and returns its owner. */
export type TokenVerifier = (token: string) => Promise<Principal>;

const Claims = z.object({
  sub: z.string().min(1).max(200),
  roles: z.array(z.string().max(60)).max(20).default([]),
});

/**
 * Verifies EdDSA tokens against the keys published at `jwksUrl`, which are
 * fetched at first use and again for an unknown key id.
 */
export function createTokenVerifier(options: {
  jwksUrl: string | undefined;
  issuer: string;
  audience: string;
}): TokenVerifier {
  const { jwksUrl, issuer, audience } = options;
  if (jwksUrl === undefined) {
    return () =>
      Promise.reject(
        new AuthenticationError(
          'Signing in is disabled: AUTH_JWKS_URL is not configured.',
        ),
      );
  }
  const keys = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 3_000 });
  return createKeyVerifier({ keys, issuer, audience });
}

/** Verifies EdDSA tokens against `keys`. */
export function createKeyVerifier(options: {
  keys: JWTVerifyGetKey;
  issuer: string;
  audience: string;
}): TokenVerifier {
  const { keys, issuer, audience } = options;
  return async token => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ['EdDSA'],
        requiredClaims: ['exp', 'sub'],
      });
      const claims = Claims.parse(payload);
      return { id: claims.sub, roles: claims.roles };
    } catch (error) {
      throw translate(error);
    }
  };
}

function translate(error: unknown): Error {
  const known =
    error instanceof errors.JWTExpired
      ? 'The token has expired.'
      : 'The token is invalid.';
  const refused =
    error instanceof z.ZodError ||
    (error instanceof errors.JOSEError &&
      !(error instanceof errors.JWKSTimeout) &&
      error.code !== 'ERR_JOSE_GENERIC');
  return refused
    ? new AuthenticationError(known, { cause: error })
    : new ServiceUnavailableError(
        'The keys that verify tokens cannot be fetched.',
        {
          cause: error,
        },
      );
}
