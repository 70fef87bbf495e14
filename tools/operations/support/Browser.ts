/** Uses the storefront as a browser without scripts does: with cookies, and forms that its pages hold. */
export class Browser {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  /** Every value that a cookie of the shop ever had here. */
  readonly secrets = new Set<string>();

  /** The cookies as they are sent. */
  get cookie(): string {
    return [...this.#cookies]
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#ask(path, { headers });
  }

  /** The text of a page. @throws Error unless it answers 200 */
  async page(path: string): Promise<string> {
    const answer = await this.get(path);
    if (answer.status === 200) {
      return answer.text();
    }
    throw new Error(`${path} answered ${answer.status}`);
  }

  /** Sends a form; redirects are not followed. */
  post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.#ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    });
  }

  /** Sends a form that is to lead on; says where to. @throws Error when it was refused */
  async send(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<string> {
    const answer = await this.post(path, fields, headers);
    const to = answer.headers.get('location');
    if (to !== null) {
      return to;
    }
    throw new Error(`${path} answered ${answer.status}`);
  }

  async #ask(
    path: string,
    asked: {
      method?: string;
      body?: URLSearchParams;
      headers: Record<string, string>;
    },
  ): Promise<Response> {
    const answer = await fetch(`${this.#url}${path}`, {
      ...asked,
      redirect: 'manual',
      headers: { cookie: this.cookie, ...asked.headers },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      this.#keep(cookie);
    }
    return answer;
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '') {
      return void this.#cookies.delete(name);
    }
    this.#cookies.set(name, value);
    this.secrets.add(value);
  }
}
