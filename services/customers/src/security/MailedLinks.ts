import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Purpose of a mailed link; a link is valid for its purpose only. */
export type LinkPurpose = 'confirm' | 'reset';

/** Recipient and nonce of a mailed link. */
export interface Link {
  customerId: string;
  nonce: string;
}

/** Derives the tokens of mailed links from a secret and a nonce; only the nonce is stored. */
export class MailedLinks {
  readonly #secret: Buffer;

  constructor(secret: Buffer) {
    this.#secret = secret;
  }

  newNonce(): string {
    return randomBytes(16).toString('base64url');
  }

  write(purpose: LinkPurpose, { customerId, nonce }: Link): string {
    return `${customerId}.${nonce}.${this.#sign(purpose, customerId, nonce).toString('base64url')}`;
  }

  /** Verifies a token. Returns undefined unless it was written here for this purpose. */
  read(purpose: LinkPurpose, token: string): Link | undefined {
    const [customerId = '', nonce = '', signature = '', ...rest] =
      token.split('.');
    const actual = Buffer.from(signature, 'base64url');
    const expected = this.#sign(purpose, customerId, nonce);
    const valid =
      actual.length === expected.length && timingSafeEqual(actual, expected);
    return valid && rest.length === 0 ? { customerId, nonce } : undefined;
  }

  #sign(purpose: LinkPurpose, customerId: string, nonce: string): Buffer {
    return createHmac('sha256', this.#secret)
      .update(JSON.stringify([purpose, customerId, nonce]))
      .digest();
  }
}
