import { z } from 'zod';

const Problem = z.object({ detail: z.string() });

/** A request, besides its path. */
export interface Asked {
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
   * The parsed body of a 2xx answer; undefined when it has none.
   *
   * @throws Error with the service's reason, or when the service cannot be reached
   */
  async ask(path: string, asked: Asked = {}): Promise<unknown> {
    const { method = 'GET', token, body } = asked;
    const answer = await fetch(`${this.#url}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new Error(`${this.name} does not answer; does it run?`, { cause });
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    const parsed: unknown = isJson && text ? JSON.parse(text) : undefined;
    if (answer.ok) {
      return parsed;
    }
    const reason = Problem.safeParse(parsed).data?.detail ?? '';
    throw new Error(`${this.name} answered ${answer.status}. ${reason}`.trim());
  }
}
