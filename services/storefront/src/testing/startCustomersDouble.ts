import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { text } from 'node:stream/consumers';

/** A response of the double; without a body it is a 204. */
export interface ScriptedAnswer {
  status: number;
  json?: object;
  headers?: Record<string, string>;
}

/** A request to the double. */
export interface CustomersRequest {
  /** Method and path without the query, such as `GET /v1/me`. */
  what: string;
  query: string;
  token: string | undefined;
  forwardedFor: string | undefined;
  body: string;
}

/** Configurable double of the customers service. */
export interface CustomersDouble {
  url: string;
  requests: CustomersRequest[];
  /** Sets the response to `what`, such as `GET /v1/me`; everything else is a 404. */
  answer(what: string, answer: ScriptedAnswer): void;
  /** Refuses this access token from now on. */
  refuseToken(token: string): void;
  /** Refuses everything with this status; undefined ends it. */
  failWith(status: number | undefined): void;
  stop(): Promise<void>;
}

/** Starts the double on a free loopback port. */
export async function startCustomersDouble(): Promise<CustomersDouble> {
  const requests: CustomersRequest[] = [];
  const answers = new Map<string, ScriptedAnswer>();
  const refused = new Set<string | undefined>();
  let failure: number | undefined;
  async function reply(request: IncomingMessage, response: ServerResponse) {
    const { pathname, search } = new URL(request.url ?? '/', 'http://double');
    const what = `${request.method} ${pathname}`;
    const { authorization, 'x-forwarded-for': client } = request.headers;
    const token = authorization?.replace(/^Bearer /, '');
    requests.push({
      what,
      query: search,
      token,
      forwardedFor: client?.toString(),
      body: await text(request),
    });
    const refusal = refused.has(token) ? 401 : failure;
    const { status, json, headers } =
      refusal === undefined
        ? (answers.get(what) ?? problem(404))
        : problem(refusal);
    response.writeHead(status, {
      'content-type': status < 400 ? 'application/json' : PROBLEM,
      ...headers,
    });
    response.end(json && JSON.stringify(json));
  }
  const server = createServer((request, response) => {
    void reply(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) {
    throw new Error('the server has no port');
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    answer: (what, answer) => void answers.set(what, answer),
    refuseToken: token => void refused.add(token),
    failWith: status => {
      failure = status;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const PROBLEM = 'application/problem+json; charset=utf-8';

/** A problem document of the service; `fields` are the invalid fields of the body. */
export function problem(
  status: number,
  {
    fields = [],
    headers = {},
  }: {
    fields?: string[];
    headers?: Record<string, string>;
  } = {},
): ScriptedAnswer {
  const json = {
    type: 'about:blank',
    title: 'Refused',
    status,
    detail: 'The double refuses this request.',
    errors: fields.map(field => ({
      field: `body.${field}`,
      message: 'is not right',
    })),
  };
  return { status, json, headers };
}
