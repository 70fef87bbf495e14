import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { InputError } from '../errors.ts';

const SIGNATURE_BYTES = 12;
const Place = z.array(z.union([z.string(), z.number()])).max(5);
type Place = z.infer<typeof Place>;

/** Seals the place after which the next page begins into an opaque word. */
export class PageCursor {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** @param scope - names the list, its filter and whose it is; the cursor is valid for it alone */
  write(scope: string, place: Readonly<Place>): string {
    const payload = Buffer.from(JSON.stringify(place)).toString('base64url');
    return `${payload}.${this.#sign(scope, payload).toString('base64url')}`;
  }

  /** @throws InputError naming `query.cursor` when it was not written here for this scope */
  read(scope: string, cursor: string): Place {
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
    return Place.parse(JSON.parse(text));
  }

  #sign(scope: string, payload: string): Buffer {
    return createHmac('sha256', this.#secret)
      .update(`${scope}\n${payload}`)
      .digest()
      .subarray(0, SIGNATURE_BYTES);
  }
}
