/** Argo CD's API on this machine. */
export class ArgocdApi {
  readonly #url: string;
  readonly #token: string | undefined;

  constructor(url: string, token?: string) {
    this.#url = url;
    this.#token = token;
  }

  /** Asks it, and gives whatever it answers. */
  ask(path: string, body?: object): Promise<Response> {
    return fetch(new URL(path, this.#url), {
      method: body ? 'POST' : 'GET',
      headers: {
        // It refuses to write without it.
        'content-type': 'application/json',
        ...(this.#token && { authorization: `Bearer ${this.#token}` }),
      },
      signal: AbortSignal.timeout(10_000),
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  /**
   * Asks for something that must be there.
   *
   * @throws Error with its own words
   */
  async json(path: string, body?: object): Promise<unknown> {
    const answer = await this.ask(path, body);
    if (answer.ok) {
      return answer.json();
    }
    const text = (await answer.text()).slice(0, 500);
    throw new Error(`Argo CD refuses ${path} (${answer.status}: ${text})`);
  }
}
