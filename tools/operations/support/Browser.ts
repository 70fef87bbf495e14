/** Uses the storefront as a browser without scripts: with cookies and forms. */
export class Browser {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  /** Every cookie value that the shop has set. */
  readonly secrets = new Set<string>();

  /** The `cookie` header. */
  get cookie(): string {
    return [...this.#cookies]
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#request(path, { headers });
  }

  /** Returns the HTML of a page. @throws Error unless the status is 200 */
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
    return this.#request(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    });
  }

  /** Sends a form; returns the redirect's target. @throws Error without a redirect */
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

  async #request(
    path: string,
    options: {
      method?: string;
      body?: URLSearchParams;
      headers: Record<string, string>;
    },
  ): Promise<Response> {
    const answer = await fetch(`${this.#url}${path}`, {
      ...options,
      redirect: 'manual',
      headers: { cookie: this.cookie, ...options.headers },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      this.#store(cookie);
    }
    return answer;
  }

  #store(cookie: string): void {
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
