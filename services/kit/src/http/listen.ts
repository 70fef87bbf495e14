import { once } from 'node:events';
import {
  createServer,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { refuseUnreadable } from './refuseUnreadable.ts';

/** Grace period for requests on open connections when the port closes, in milliseconds. */
const GRACE_MS = 250;

/** An open port. */
export interface Listening {
  /** `http://host:port`, with the assigned port when 0 was requested. */
  url: string;
  /** Accepts no new connection, waits for running requests, then closes; idle connections are cut. */
  close(): Promise<void>;
}

/**
 * Opens a port.
 *
 * @param options.variable - the variable that sets the port, for errors
 * @throws Error naming the address when it is in use or unavailable
 */
export async function listen(
  app: RequestListener,
  options: { host: string; port: number; variable?: string },
): Promise<Listening> {
  const { variable = 'PORT' } = options;
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
      `Cannot listen on ${options.host}:${options.port}; is the port in use? Set HOST or ${variable}.`,
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

/** Tracks a server's running requests. */
class Requests {
  readonly #running = new Set<ServerResponse>();
  #onIdle: (() => void) | undefined;

  constructor(server: Server) {
    server.on('request', (_request, response) => {
      this.#running.add(response);
      if (this.#onIdle) {
        response.shouldKeepAlive = false;
      }
      response.once('close', () => {
        this.#running.delete(response);
        if (this.#running.size === 0) {
          this.#onIdle?.();
        }
      });
    });
  }

  /** Resolves when no request has run for {@link GRACE_MS}; every further response closes its connection. */
  async end(): Promise<void> {
    for (const response of this.#running) {
      if (!response.headersSent) {
        response.shouldKeepAlive = false;
      }
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    let timer: NodeJS.Timeout | undefined;
    this.#onIdle = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (this.#running.size === 0) {
          resolve();
        }
      }, GRACE_MS);
    };
    if (this.#running.size === 0) {
      this.#onIdle();
    }
    await promise;
  }
}
