import type { Locale } from '@comptoir/contracts/common';

/** Builds the storefront URLs that mails contain. */
export class ShopLinks {
  readonly #base: string;

  /** @param base - public URL of the storefront */
  constructor(base: string) {
    this.#base = base.replace(/\/+$/, '');
  }

  signIn(locale: Locale): string {
    return `${this.#base}/${locale}/sign-in`;
  }

  /** The token is in the query, so that the page works without JavaScript. */
  confirm(locale: Locale, token: string): string {
    return `${this.#base}/${locale}/account/confirm?token=${encodeURIComponent(token)}`;
  }

  reset(locale: Locale, token: string): string {
    return `${this.#base}/${locale}/account/reset?token=${encodeURIComponent(token)}`;
  }

  order(locale: Locale, id: string): string {
    return `${this.#base}/${locale}/account/orders/${encodeURIComponent(id)}`;
  }
}
