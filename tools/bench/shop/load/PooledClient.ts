import {
  type Answer,
  type Asked,
  HttpClient,
} from '@comptoir/kit-testing/HttpClient';
import { Pool } from 'undici';

/** Connections to one service; more requests than that wait their turn. */
const CONNECTIONS = 128;

/** As its parent, over connections that are kept, at half the processor time of `fetch`. */
export class PooledClient extends HttpClient {
  readonly #pool: Pool;

  constructor(url: string) {
    super(() => url);
    this.#pool = new Pool(url, { connections: CONNECTIONS });
  }

  override async ask(path: string, asked: Asked = {}): Promise<Answer> {
    const { method = 'GET', token, headers = {}, body } = asked;
    const response = await this.#pool.request({
      path,
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.body.text();
    const type = String(response.headers['content-type']);
    return {
      status: response.statusCode,
      headers: new Headers(),
      body: type.includes('json') ? (JSON.parse(text) as unknown) : text,
    };
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
