import type { FetchMiddleware } from '@backstage/core-app-api';
import { explainRefusal } from '@comptoir/plugin-portal-react';
import { z } from 'zod/v4';

/** Names of errors by which plugins recognise a status. */
const NAMES: Readonly<Record<number, string>> = {
  400: 'InputError',
  401: 'AuthenticationError',
  403: 'NotAllowedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  503: 'ServiceUnavailableError',
};

const filled = z.string().trim().min(1);

/** Errors in JSON whose message plugins read: Backstage's, Kubernetes's and Argo CD's. */
const explainedSchema = z.union([
  z.looseObject({ error: z.looseObject({ message: filled }) }),
  z.looseObject({ message: filled }),
]);

/**
 * Explains every refused request: a response without a reason for people gets a body
 * in Backstage's format that says why and what to do. All plugins request through this.
 */
export const explainRefusals: FetchMiddleware = {
  apply: next => async (input, init) => {
    const response = await next(input, init);
    if (response.status < 400) {
      return response;
    }
    const text = await response.clone().text();
    return explainedSchema.safeParse(parseJson(text)).success
      ? response
      : explained(response, text, new Request(input, init));
  },
};

function explained(response: Response, text: string, request: Request) {
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  const body = {
    error: {
      name: NAMES[status] ?? 'Error',
      message: explainRefusal(status, text),
    },
    request: { method: request.method, url: request.url },
    response: { statusCode: status },
  };
  return new Response(JSON.stringify(body), { status, statusText, headers });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
