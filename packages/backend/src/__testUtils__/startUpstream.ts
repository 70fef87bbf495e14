import { once } from 'node:events';
import { createServer } from 'node:http';

/** A server behind a proxy. */
export interface Upstream {
  url: string;
  /** Method and path of every request, upgrades included. */
  received: string[];
  stop(): Promise<void>;
}

/** Starts a server that accepts every request and records it. */
export async function startUpstream(): Promise<Upstream> {
  const received: string[] = [];
  const server = createServer((request, response) => {
    received.push(`${request.method} ${request.url}`);
    response.setHeader('content-type', 'application/json');
    response.end('{"items":[]}');
  });
  server.on('upgrade', (request, socket) => {
    received.push(`UPGRADE ${request.url}`);
    socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The server has no port');
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
