import { z } from 'zod';
import type { SignedIn } from './Visit.ts';

const Claims = z.object({
  sub: z.string().min(1),
  exp: z.int(),
  roles: z.array(z.string()).default([]),
});

/** A JSON Web Token in compact form, which fits into a header. */
const TOKEN = /^[\w-]+\.([\w-]+)\.[\w-]*$/;

/** Reads the claims of an access token without verifying it; each service verifies it. Undefined if it can't be read. */
export function readSignedIn(
  accessToken: string | undefined,
): SignedIn | undefined {
  const [, payload] = TOKEN.exec(accessToken ?? '') ?? [];
  if (accessToken === undefined || payload === undefined) {
    return undefined;
  }
  try {
    const text = Buffer.from(payload, 'base64url').toString('utf8');
    const { sub, exp, roles } = Claims.parse(JSON.parse(text));
    return { id: sub, roles, accessToken, expiresAt: exp * 1_000 };
  } catch {
    return undefined;
  }
}
