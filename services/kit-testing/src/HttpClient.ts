/** A whole answer. */
export interface Answer {
  status: number;
  headers: Headers;
  /** The body when it is JSON, else its text. */
  body: unknown;
}

/** A request, besides its path. */
export interface Asked {
  method?: string;
  token?: string | undefined;
  headers?: Record<string, string>;
  /** Sent as JSON; a string or bytes are sent unchanged. */
  body?: unknown;
}

/** Sends requests to one service. */
export interface Client {
  ask(path: string, asked?: Asked): Promise<Answer>;
}

/** Sends requests by `fetch`, which tests hold to the service's contract. */
export class HttpClient implements Client {
  readonly #url: () => string;

  constructor(url: () => string) {
    this.#url = url;
  }

  async ask(path: string, asked: Asked = {}): Promise<Answer> {
    const { method = 'GET', token, headers = {}, body } = asked;
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(`${this.#url()}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && {
        body: raw ? Buffer.from(body) : JSON.stringify(body),
      }),
    });
    const text = await response.text();
    // The answer to a HEAD names a type and has no body.
    const isJson =
      text !== '' && /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as unknown) : text,
    };
  }
}
