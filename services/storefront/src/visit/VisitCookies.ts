import type { Session } from '@comptoir/contracts/customers';
import { BasketId } from '@comptoir/contracts/baskets';
import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';
import { readTyped, type Typed } from './Typed.ts';

/** Lifetime of a guest's basket cookie, in milliseconds. */
const BASKET_MS = 60 * 24 * 60 * 60 * 1_000;

/** Lifetime of typed fields, in milliseconds. */
const TYPED_MS = 30 * 60 * 1_000;
/** Browsers drop cookies of more than 4,096 bytes with their name. */
const MAX_TYPED_BYTES = 3_900;

/** Cookies of the session and the basket: unavailable to scripts, and not sent with forms of other sites. */
export class VisitCookies {
  readonly #prefix: string;
  readonly #options: CookieOptions;

  /** `https`: the shop is served by HTTPS only. */
  constructor({ https }: { https: boolean }) {
    this.#prefix = https ? '__Host-comptoir_' : 'comptoir_';
    this.#options = {
      httpOnly: true,
      sameSite: 'lax',
      secure: https,
      path: '/',
    };
  }

  read(request: Request) {
    const cookies = parseCookie(request.headers.cookie ?? '');
    const value = (name: string) => cookies[this.#prefix + name] || undefined;
    return {
      accessToken: value('access'),
      refreshToken: value('refresh'),
      basketId: BasketId.safeParse(value('basket')).data,
      typed: readTyped(value('typed')),
    };
  }

  writeTyped(response: Response, typed: Typed | undefined): void {
    const text = Buffer.from(JSON.stringify(typed ?? {})).toString('base64url');
    if (typed === undefined || text.length > MAX_TYPED_BYTES) {
      return this.#clear(response, 'typed');
    }
    const expires = new Date(Date.now() + TYPED_MS);
    this.#write(response, 'typed', text, expires);
  }

  writeSession(response: Response, session: Session): void {
    const expires = new Date(session.refreshExpiresAt);
    this.#write(response, 'access', session.accessToken, expires);
    this.#write(response, 'refresh', session.refreshToken, expires);
  }

  clearSession(response: Response): void {
    this.#clear(response, 'access');
    this.#clear(response, 'refresh');
  }

  writeBasket(response: Response, id: string | undefined): void {
    if (id === undefined) {
      return this.#clear(response, 'basket');
    }
    const expires = new Date(Date.now() + BASKET_MS);
    this.#write(response, 'basket', id, expires);
  }

  #write(response: Response, name: string, value: string, expires: Date) {
    const options = { ...this.#options, expires };
    response.cookie(this.#prefix + name, value, options);
  }

  #clear(response: Response, name: string) {
    response.clearCookie(this.#prefix + name, this.#options);
  }
}
