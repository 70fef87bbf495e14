/** HTTP client of this machine's Argo CD. */
export class ArgocdApi {
  readonly #url: string;
  readonly #token: string | undefined;

  constructor(url: string, token?: string) {
    this.#url = url;
    this.#token = token;
  }

  /** Sends a request and returns its response, whatever its status. */
  request(path: string, body?: object): Promise<Response> {
    return fetch(new URL(path, this.#url), {
      method: body ? 'POST' : 'GET',
      headers: {
        // Argo CD rejects writes without this header.
        'content-type': 'application/json',
        ...(this.#token && { authorization: `Bearer ${this.#token}` }),
      },
      signal: AbortSignal.timeout(10_000),
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  /**
   * Sends a request and parses its response.
   *
   * @throws Error with Argo CD's message unless the status is 2xx
   */
  async json(path: string, body?: object): Promise<unknown> {
    const response = await this.request(path, body);
    if (response.ok) {
      return response.json();
    }
    const text = (await response.text()).slice(0, 500);
    throw new Error(`Argo CD refused ${path} (${response.status}: ${text})`);
  }
}
