import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Session and sequence number that a token claims, not yet verified. */
export interface RefreshClaim {
  sessionId: string;
  generation: number;
  signature: Buffer;
}

/**
 * Derives refresh tokens from the session's stored salt and a secret that isn't
 * stored. A generation always has the same token, and a stolen database contains
 * none.
 */
export class RefreshTokens {
  readonly #secret: Buffer;

  constructor(secret: Buffer) {
    this.#secret = secret;
  }

  newSalt(): string {
    return randomBytes(24).toString('base64url');
  }

  write(sessionId: string, generation: number, salt: string): string {
    const signature = this.#sign(sessionId, generation, salt);
    return `${sessionId}.${generation}.${signature.toString('base64url')}`;
  }

  /** Parses a token; {@link verifies} must check the claim. Returns undefined for a malformed token. */
  read(token: string): RefreshClaim | undefined {
    const [, sessionId, generation, signature] =
      /^(ses_[0-9a-f]{32})\.(\d{1,9})\.([\w-]{43})$/.exec(token) ?? [];
    if (!sessionId || !generation || !signature) {
      return undefined;
    }
    return {
      sessionId,
      generation: Number(generation),
      signature: Buffer.from(signature, 'base64url'),
    };
  }

  verifies(claim: RefreshClaim, salt: string): boolean {
    const expected = this.#sign(claim.sessionId, claim.generation, salt);
    return timingSafeEqual(claim.signature, expected);
  }

  #sign(sessionId: string, generation: number, salt: string): Buffer {
    return createHmac('sha256', this.#secret)
      .update(JSON.stringify([sessionId, generation, salt]))
      .digest();
  }
}
