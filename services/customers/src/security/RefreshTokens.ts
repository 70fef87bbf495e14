import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Which session a token belongs to, and the how-manieth of it it is. */
export interface RefreshClaim {
  sessionId: string;
  generation: number;
  signature: Buffer;
}

/**
 * Refresh tokens follow from the session's salt, which is stored, and a secret,
 * which isn't: the same generation is always the same token, and a stolen
 * database holds none.
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

  /** What the token claims; it isn't true before {@link holds} says so. */
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

  holds(claim: RefreshClaim, salt: string): boolean {
    const right = this.#sign(claim.sessionId, claim.generation, salt);
    return timingSafeEqual(claim.signature, right);
  }

  #sign(sessionId: string, generation: number, salt: string): Buffer {
    return createHmac('sha256', this.#secret)
      .update(JSON.stringify([sessionId, generation, salt]))
      .digest();
  }
}
