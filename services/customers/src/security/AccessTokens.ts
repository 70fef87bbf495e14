import { newId } from '@comptoir/kit/newId';
import { SignJWT } from 'jose';
import type { KeyRing } from './KeyRing.ts';

/** Seconds that an access token is good for. */
const LIFE_SECONDS = 600;

/** Signs who somebody is, for all services to read. */
export class AccessTokens {
  readonly #keys: KeyRing;
  readonly #issuer: string;
  readonly #audience: string;

  constructor(options: { keys: KeyRing; issuer: string; audience: string }) {
    this.#keys = options.keys;
    this.#issuer = options.issuer;
    this.#audience = options.audience;
  }

  async issue(who: {
    id: string;
    roles: readonly string[];
  }): Promise<{ token: string; expiresAt: Date }> {
    const { kid, key } = this.#keys.signer();
    const now = Math.floor(Date.now() / 1_000);
    const expires = now + LIFE_SECONDS;
    const token = await new SignJWT({ roles: who.roles })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid })
      .setSubject(who.id)
      .setIssuer(this.#issuer)
      .setAudience(this.#audience)
      .setJti(newId('tok'))
      .setIssuedAt(now)
      .setExpirationTime(expires)
      .sign(key);
    return { token, expiresAt: new Date(expires * 1_000) };
  }
}
