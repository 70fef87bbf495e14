import { hkdfSync } from 'node:crypto';

/** One secret for each use, so that none says anything of another. */
export interface Secrets {
  /** Seals signing keys at rest; 32 bytes. */
  keys: Buffer;
  refreshTokens: Buffer;
  mailedLinks: Buffer;
  cursors: string;
}

/** Derives the secrets from the one that is configured (HKDF, RFC 5869). */
export function deriveSecrets(secret: string): Secrets {
  const derive = (use: string) =>
    Buffer.from(
      hkdfSync('sha256', secret, '', `comptoir customers ${use}`, 32),
    );
  return {
    keys: derive('signing keys'),
    refreshTokens: derive('refresh tokens'),
    mailedLinks: derive('mailed links'),
    cursors: derive('cursors').toString('base64url'),
  };
}
