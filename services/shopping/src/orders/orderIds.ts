import { createHash } from 'node:crypto';

/** Digits and letters that nobody mistakes for one another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The same for the same customer and idempotency key. */
export function orderId(customerId: string, key: string): string {
  return `ord_${sha256(`${customerId}\n${key}`).toString('hex').slice(0, 32)}`;
}

/** What people call an order: `C-7K3F9-QXD2M`, made of its id. */
export function orderNumber(id: string): string {
  const letters = [...sha256(`number\n${id}`).subarray(0, 10)].map(
    byte => ALPHABET[byte % ALPHABET.length] ?? '0',
  );
  return `C-${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}

/** Tells whether two requests are the same. */
export function requestHash(request: unknown): string {
  return sha256(JSON.stringify(request)).toString('hex');
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
