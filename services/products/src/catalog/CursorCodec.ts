import { createHmac, timingSafeEqual } from 'node:crypto';
import { InputError } from '@comptoir/kit/errors';
import { z } from 'zod';
import type { SortKey } from './Ordering.ts';

/** The place after which the next page begins. */
export interface Place {
  key: SortKey;
  id: string;
}

const Payload = z.tuple([z.union([z.number(), z.string()]), z.string()]);
const SIGNATURE_BYTES = 12;

/** Writes places as opaque words that hold for one query only. */
export class CursorCodec {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  write(query: string, { key, id }: Place): string {
    const payload = Buffer.from(JSON.stringify([key, id])).toString(
      'base64url',
    );
    return `${payload}.${this.#sign(query, payload).toString('base64url')}`;
  }

  /** @throws InputError naming `query.cursor` when it wasn't written for this query here */
  read(query: string, cursor: string): Place {
    const [payload = '', signature = '', ...rest] = cursor.split('.');
    const given = Buffer.from(signature, 'base64url');
    const right = this.#sign(query, payload);
    const holds =
      given.length === right.length && timingSafeEqual(given, right);
    if (!holds || rest.length > 0) {
      const message = 'is not a cursor of this query: begin again without one';
      throw new InputError(`query.cursor ${message}`, {
        fields: [{ field: 'query.cursor', message }],
      });
    }
    const [key, id] = Payload.parse(
      JSON.parse(Buffer.from(payload, 'base64url').toString()),
    );
    return { key, id };
  }

  #sign(query: string, payload: string): Buffer {
    const hash = createHmac('sha256', this.#secret).update(
      `${query}\n${payload}`,
    );
    return hash.digest().subarray(0, SIGNATURE_BYTES);
  }
}
