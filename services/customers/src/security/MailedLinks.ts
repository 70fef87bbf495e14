import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a link in a mail is for; a link for one thing is good for no other. */
export type LinkPurpose = 'confirm' | 'reset';

/** Whom a link was sent to, and which one of theirs it is. */
export interface Link {
  customerId: string;
  nonce: string;
}

/** Makes the words of links anew when they are mailed: only the nonce is stored. */
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

  /** Undefined when it wasn't written here for this purpose. */
  read(purpose: LinkPurpose, token: string): Link | undefined {
    const [customerId = '', nonce = '', signature = '', ...rest] =
      token.split('.');
    const given = Buffer.from(signature, 'base64url');
    const right = this.#sign(purpose, customerId, nonce);
    const holds =
      given.length === right.length && timingSafeEqual(given, right);
    return holds && rest.length === 0 ? { customerId, nonce } : undefined;
  }

  #sign(purpose: LinkPurpose, customerId: string, nonce: string): Buffer {
    return createHmac('sha256', this.#secret)
      .update(JSON.stringify([purpose, customerId, nonce]))
      .digest();
  }
}
