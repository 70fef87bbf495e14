import { hkdfSync } from 'node:crypto';

/** One independent secret for each purpose. */
export interface Secrets {
  /** Seals signing keys at rest; 32 bytes. */
  keys: Buffer;
  refreshTokens: Buffer;
  mailedLinks: Buffer;
  cursors: string;
}

/** Derives the secrets from IDENTITY_SECRET (HKDF, RFC 5869). */
export function deriveSecrets(secret: string): Secrets {
  const derive = (purpose: string) =>
    Buffer.from(
      hkdfSync('sha256', secret, '', `comptoir customers ${purpose}`, 32),
    );
  return {
    keys: derive('signing keys'),
    refreshTokens: derive('refresh tokens'),
    mailedLinks: derive('mailed links'),
    cursors: derive('cursors').toString('base64url'),
  };
}
