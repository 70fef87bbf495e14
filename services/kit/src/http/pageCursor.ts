import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { InputError } from '../errors.ts';

const SIGNATURE_BYTES = 12;
const Words = z.array(z.string()).max(5);

/** Writes the place after which the next page begins as an opaque word. */
export class PageCursor {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** `scope` says for whom and which question; the cursor holds for it alone. */
  write(scope: string, place: readonly string[]): string {
    const payload = Buffer.from(JSON.stringify(place)).toString('base64url');
    return `${payload}.${this.#sign(scope, payload).toString('base64url')}`;
  }

  /** @throws InputError naming `query.cursor` when it wasn't written here for this scope */
  read(scope: string, cursor: string): string[] {
    const [payload = '', signature = '', ...rest] = cursor.split('.');
    const given = Buffer.from(signature, 'base64url');
    const right = this.#sign(scope, payload);
    const holds =
      given.length === right.length && timingSafeEqual(given, right);
    if (!holds || rest.length > 0) {
      const message = 'is not a cursor of this list: begin again without one';
      throw new InputError(`query.cursor ${message}`, {
        fields: [{ field: 'query.cursor', message }],
      });
    }
    const text = Buffer.from(payload, 'base64url').toString();
    return Words.parse(JSON.parse(text));
  }

  #sign(scope: string, payload: string): Buffer {
    return createHmac('sha256', this.#secret)
      .update(`${scope}\n${payload}`)
      .digest()
      .subarray(0, SIGNATURE_BYTES);
  }
}

/** The page of a list that was asked for one more than `limit`, and whether there is a next. */
export function pageOf<T>(
  found: readonly T[],
  limit: number,
): { items: T[]; last: T | undefined } {
  const items = found.slice(0, limit);
  return { items, last: found.length > limit ? items.at(-1) : undefined };
}
