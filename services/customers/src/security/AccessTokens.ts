import { newId } from '@comptoir/kit/newId';
import { SignJWT } from 'jose';
import type { KeyRing } from './KeyRing.ts';

/** Lifetime of an access token, in seconds. */
const LIFE_SECONDS = 600;

/** Issues access tokens, which every service verifies. */
export class AccessTokens {
  readonly #keys: KeyRing;
  readonly #issuer: string;
  readonly #audience: string;

  constructor(options: { keys: KeyRing; issuer: string; audience: string }) {
    this.#keys = options.keys;
    this.#issuer = options.issuer;
    this.#audience = options.audience;
  }

  async issue(subject: {
    id: string;
    roles: readonly string[];
  }): Promise<{ token: string; expiresAt: Date }> {
    const { kid, key } = this.#keys.signer();
    const now = Math.floor(Date.now() / 1_000);
    const expires = now + LIFE_SECONDS;
    const token = await new SignJWT({ roles: subject.roles })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid })
      .setSubject(subject.id)
      .setIssuer(this.#issuer)
      .setAudience(this.#audience)
      .setJti(newId('tok'))
      .setIssuedAt(now)
      .setExpirationTime(expires)
      .sign(key);
    return { token, expiresAt: new Date(expires * 1_000) };
  }
}
