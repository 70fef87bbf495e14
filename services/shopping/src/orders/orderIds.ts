import { createHash } from 'node:crypto';

/** Crockford's Base32 alphabet: without I, L, O and U, which are easily misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Derives the id of an order from the customer and the idempotency key. */
export function orderId(customerId: string, key: string): string {
  return `ord_${sha256(`${customerId}\n${key}`).toString('hex').slice(0, 32)}`;
}

/** Derives the order number that customers see from the id: `C-7K3F9-QXD2M`. */
export function orderNumber(id: string): string {
  const letters = [...sha256(`number\n${id}`).subarray(0, 10)].map(
    byte => ALPHABET[byte % ALPHABET.length] ?? '0',
  );
  return `C-${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}

/** Hashes a request, to compare it with a later one under the same key. */
export function requestHash(request: unknown): string {
  return sha256(JSON.stringify(request)).toString('hex');
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
