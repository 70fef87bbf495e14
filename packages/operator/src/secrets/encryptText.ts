import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  scryptSync,
} from 'node:crypto';
import { z } from 'zod';
import { SecretsError } from './SecretsError.ts';

/** The shortest passphrase, in characters. */
const SHORTEST = 16;
const CIPHER = 'aes-256-gcm';
/** Deriving a key takes about half a second and 128 MiB of memory. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

const Base64 = z.base64().transform(text => Buffer.from(text, 'base64'));
const Encrypted = z.object({
  format: z.literal('comptoir-encrypted-1'),
  salt: Base64,
  nonce: Base64,
  tag: Base64,
  text: Base64,
});

/**
 * Encrypts a text with a passphrase (scrypt, AES-256-GCM).
 *
 * @throws SecretsError when the passphrase is too short
 */
export function encryptText(text: string, passphrase: string): string {
  if (passphrase.length < SHORTEST) {
    throw new SecretsError(
      `the passphrase on standard input has ${passphrase.length} characters: pass at least ${SHORTEST}`,
    );
  }
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, keyOf(passphrase, salt), nonce);
  const encrypted = Buffer.concat([cipher.update(text), cipher.final()]);
  const encode = (bytes: Buffer) => bytes.toString('base64');
  const content: z.input<typeof Encrypted> = {
    format: 'comptoir-encrypted-1',
    salt: encode(salt),
    nonce: encode(nonce),
    tag: encode(cipher.getAuthTag()),
    text: encode(encrypted),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/**
 * Decrypts a text of {@link encryptText}.
 *
 * @throws SecretsError when the passphrase is wrong, or the content was changed
 */
export function decryptText(content: string, passphrase: string): string {
  try {
    const { salt, nonce, tag, text } = Encrypted.parse(JSON.parse(content));
    const decipher = createDecipheriv(CIPHER, keyOf(passphrase, salt), nonce, {
      authTagLength: 16,
    });
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString();
  } catch (error) {
    throw new SecretsError(
      'the file cannot be decrypted: the passphrase is wrong, or the file is damaged',
      { cause: error },
    );
  }
}

function keyOf(passphrase: string, salt: Buffer): Buffer {
  return scryptSync(passphrase, salt, 32, COST);
}
