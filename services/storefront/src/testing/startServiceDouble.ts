import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { text } from 'node:stream/consumers';

/** A request to a double. */
export interface DoubleRequest {
  /** Method, path and query, such as `GET /v1/me/basket`. */
  what: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  json: unknown;
}

/** A response of a double; `stream` keeps it open for writing. */
export type Answer =
  | { status: number; json: object }
  | { stream: (response: ServerResponse) => void };

/** A double of a service. */
export interface ServiceDouble {
  url: string;
  /** All requests, oldest first. */
  requests: DoubleRequest[];
  stop(): Promise<void>;
}

/** Starts a double that responds by `answer`; undefined is a 404. */
export async function startServiceDouble(
  answer: (request: DoubleRequest) => Answer | undefined,
): Promise<ServiceDouble> {
  const requests: DoubleRequest[] = [];
  async function respond(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { method = 'GET', url = '/', headers } = request;
    const body = await text(request);
    const json: unknown = body === '' ? undefined : JSON.parse(body);
    const one = { what: `${method} ${url}`, headers, json };
    requests.push(one);
    const answered = answer(one) ?? refuse(404);
    if ('stream' in answered) {
      return answered.stream(response);
    }
    response.writeHead(answered.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answered.json));
  }
  const server = createServer(
    (request, response) => void respond(request, response),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) {
    throw new Error('the server has no port');
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A problem document. */
export function refuse(status: number, members: object = {}): Answer {
  const problem = { type: 'about:blank', title: 'Refused', detail: 'No.' };
  return { status, json: { ...problem, status, ...members } };
}
