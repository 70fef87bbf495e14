/** An answer, read to its end. */
export interface Answer {
  status: number;
  headers: Headers;
  /** The body when it is JSON, else its text. */
  body: unknown;
}

/** What a request is made of, besides its address. */
export interface Asked {
  method?: string;
  token?: string | undefined;
  headers?: Record<string, string>;
  /** Sent as JSON; a string or bytes go as they are. */
  body?: unknown;
}

/** Speaks to a service as any client would. */
export class HttpClient {
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
    // The answer to a HEAD says what there would be, and has nothing.
    const isJson =
      text !== '' && /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as unknown) : text,
    };
  }
}
