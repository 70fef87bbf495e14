import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';

/** What a double returns for a request. */
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** An HTTP server on a free port of this machine that records what it was asked. */
export class Double {
  readonly #server: Server;
  /** Method and path of each request. */
  readonly requests: string[] = [];

  /** @param reply undefined: the request is never answered */
  static async start(
    reply: (request: IncomingMessage) => Reply | undefined,
  ): Promise<Double> {
    const double = new Double(reply);
    double.#server.listen(0, '127.0.0.1');
    await once(double.#server, 'listening');
    return double;
  }

  private constructor(reply: (request: IncomingMessage) => Reply | undefined) {
    this.#server = createServer((request, response) => {
      this.requests.push(`${request.method} ${request.url}`);
      const answer = reply(request);
      if (answer) {
        const { status, headers, body } = answer;
        response.writeHead(status, headers);
        response.end(body === undefined ? undefined : JSON.stringify(body));
      }
    });
  }

  /** Such as `127.0.0.1:40123`. */
  get host(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') {
      throw new Error('the double does not listen');
    }
    return `127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
