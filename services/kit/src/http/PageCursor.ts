import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { InputError } from '../errors.ts';

const SIGNATURE_BYTES = 12;
const Position = z.array(z.union([z.string(), z.number()])).max(5);
type Position = z.infer<typeof Position>;

/** Signs the position of the next page as an opaque cursor. */
export class PageCursor {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** @param scope - names the list, its filter and owner; the cursor is valid for this scope only */
  write(scope: string, position: Readonly<Position>): string {
    const payload = Buffer.from(JSON.stringify(position)).toString('base64url');
    return `${payload}.${this.#sign(scope, payload).toString('base64url')}`;
  }

  /** @throws InputError naming `query.cursor` unless it was written for this scope */
  read(scope: string, cursor: string): Position {
    const [payload = '', signature = '', ...rest] = cursor.split('.');
    const given = Buffer.from(signature, 'base64url');
    const expected = this.#sign(scope, payload);
    const isValid =
      given.length === expected.length && timingSafeEqual(given, expected);
    if (!isValid || rest.length > 0) {
      const message = 'is not a cursor of this list: start again without one';
      throw new InputError(`query.cursor ${message}`, {
        fields: [{ field: 'query.cursor', message }],
      });
    }
    const text = Buffer.from(payload, 'base64url').toString();
    return Position.parse(JSON.parse(text));
  }

  #sign(scope: string, payload: string): Buffer {
    return createHmac('sha256', this.#secret)
      .update(`${scope}\n${payload}`)
      .digest()
      .subarray(0, SIGNATURE_BYTES);
  }
}
