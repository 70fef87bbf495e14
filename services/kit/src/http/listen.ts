import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { refuseUnreadable } from './refuseUnreadable.ts';

/** A port that is open. */
export interface Listening {
  /** `http://host:port`, with the real port when 0 was asked for. */
  url: string;
  /** Takes no new connection, lets running requests end, then closes. */
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
      server.closeIdleConnections();
      await closed;
    },
  };
}
