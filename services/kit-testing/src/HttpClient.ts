/** A response with its body. */
export interface Answer {
  status: number;
  headers: Headers;
  /** JSON is parsed, photos are a Buffer, everything else is text. */
  body: unknown;
}

/** The options of a request. */
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

/** Sends requests by `fetch`, in tests that check exchanges against the service's contract. */
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
    return {
      status: response.status,
      headers: response.headers,
      body: await readBody(response),
    };
  }
}

async function readBody(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (/^image\/(?!svg)/.test(type)) {
    return Buffer.from(await response.arrayBuffer());
  }
  const text = await response.text();
  // The response to a HEAD request declares a type and has no body.
  return text !== '' && type.includes('json') ? JSON.parse(text) : text;
}
