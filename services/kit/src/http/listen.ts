import { once } from 'node:events';
import {
  createServer,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { refuseUnreadable } from './refuseUnreadable.ts';

/** Milliseconds that a connection has to say what it wants when the port closes. */
const LAST_WORD_MS = 250;

/** A port that is open. */
export interface Listening {
  /** `http://host:port`, with the real port when 0 was asked for. */
  url: string;
  /** Takes no new connection, lets running requests end, then closes; a connection that asks for nothing is not waited for. */
  close(): Promise<void>;
}

/**
 * Opens a port.
 *
 * @throws Error naming the address when it is taken or can't be had
 */
export async function listen(
  app: RequestListener,
  options: { host: string; port: number },
): Promise<Listening> {
  const server = createServer(
    {
      requestTimeout: 30_000,
      headersTimeout: 10_000,
      keepAliveTimeout: 65_000,
    },
    app,
  );
  const requests = new Requests(server);
  server.on('clientError', refuseUnreadable);
  server.listen(options.port, options.host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new Error(
      `Cannot listen on ${options.host}:${options.port}; is the port taken? Set HOST or PORT.`,
      { cause },
    );
  }
  const address = server.address();
  const port =
    typeof address === 'object' && address ? address.port : options.port;
  return {
    url: `http://${options.host}:${port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      await requests.end();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The requests that a server is at work on. */
class Requests {
  readonly #running = new Set<ServerResponse>();
  #onRest: (() => void) | undefined;

  constructor(server: Server) {
    server.on('request', (_request, response) => {
      this.#running.add(response);
      if (this.#onRest) {
        response.shouldKeepAlive = false;
      }
      response.once('close', () => {
        this.#running.delete(response);
        if (this.#running.size === 0) {
          this.#onRest?.();
        }
      });
    });
  }

  /** Resolves when none has been running for a moment; every answer from now on is its connection's last. */
  async end(): Promise<void> {
    for (const response of this.#running) {
      if (!response.headersSent) {
        response.shouldKeepAlive = false;
      }
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    let timer: NodeJS.Timeout | undefined;
    this.#onRest = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (this.#running.size === 0) {
          resolve();
        }
      }, LAST_WORD_MS);
    };
    if (this.#running.size === 0) {
      this.#onRest();
    }
    await promise;
  }
}
