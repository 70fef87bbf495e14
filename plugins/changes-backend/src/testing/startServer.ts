import { createServer, type RequestListener } from 'node:http';
import { isIPv4 } from 'node:net';

/** A server whose answer a test can change. */
export interface TestServer {
  url: string;
  /** Sets the answer to later requests. */
  answer: (listener: RequestListener) => void;
  stop: () => Promise<void>;
}

/** Starts a server on a free port of the loopback interface. */
export async function startServer(
  listener: RequestListener,
): Promise<TestServer> {
  let current = listener;
  const server = createServer((request, response) =>
    current(request, response),
  );
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (!address || typeof address === 'string' || !isIPv4(address.address)) {
    throw new Error('The server does not listen');
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    answer: next => {
      current = next;
    },
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Returns a listener that responds with JSON. */
export const json =
  (status: number, body: unknown): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
