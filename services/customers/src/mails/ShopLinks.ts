import type { Locale } from '@comptoir/contracts/common';

/** Addresses of the storefront's pages, for mails. */
export class ShopLinks {
  readonly #base: string;

  /** @param base - where shoppers reach the storefront */
  constructor(base: string) {
    this.#base = base.replace(/\/+$/, '');
  }

  signIn(locale: Locale): string {
    return `${this.#base}/${locale}/sign-in`;
  }

  /** The token stands in the query, so that the page works without JavaScript. */
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
