import { createServer, type RequestListener } from 'node:http';
import { isIPv4 } from 'node:net';

/** A process to be polled, whose answer can be changed. */
export interface Target {
  url: string;
  /** What it answers from now on. */
  answer: (listener: RequestListener) => void;
  stop: () => Promise<void>;
}

/** Starts a target on a free port of the loopback interface. */
export async function startTarget(listener: RequestListener): Promise<Target> {
  let current = listener;
  const server = createServer((request, response) =>
    current(request, response),
  );
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (!address || typeof address === 'string' || !isIPv4(address.address)) {
    throw new Error('The target listens nowhere');
  }
  return {
    url: `http://127.0.0.1:${address.port}/health/ready`,
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

/** A listener that answers JSON. */
export const json =
  (status: number, body: unknown): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
