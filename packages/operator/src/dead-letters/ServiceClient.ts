import { z } from 'zod';

const Problem = z.object({ detail: z.string() });

/** A request, without its path. */
export interface RequestOptions {
  method?: 'GET' | 'POST';
  token?: string;
  /** Sent as JSON. */
  body?: object;
}

/** Requests JSON from one service. */
export class ServiceClient {
  readonly name: string;
  readonly #url: string;

  constructor(name: string, url: string) {
    this.name = name;
    this.#url = url;
  }

  /**
   * Returns the parsed body of a 2xx response; undefined when it is empty or not JSON.
   *
   * @throws Error with the service's reason, or when the service cannot be reached
   */
  async request(path: string, options: RequestOptions = {}): Promise<unknown> {
    const { method = 'GET', token, body } = options;
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new Error(`${this.name} does not respond; is it running?`, {
        cause,
      });
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const parsed: unknown = isJson && text ? JSON.parse(text) : undefined;
    if (response.ok) {
      return parsed;
    }
    const reason = Problem.safeParse(parsed).data?.detail ?? '';
    throw new Error(
      `${this.name} returned ${response.status}. ${reason}`.trim(),
    );
  }
}
