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

/** The message in errors in JSON: Backstage's, Kubernetes's and Argo CD's. */
const messageSchema = z.union([
  z
    .object({ error: z.object({ message: filled }) })
    .transform(({ error }) => error.message),
  z.object({ message: filled }).transform(({ message }) => message),
]);

/** Characters that a status text must not contain. */
const NO_STATUS_TEXT = /[^\t\x20-\x7e\xa0-\xff]/g;

/**
 * Explains every refused request: the status text, which Backstage's plugins show,
 * says why and what to do. So does the body when it had no reason for people. All
 * plugins request through this.
 */
export const explainRefusals: FetchMiddleware = {
  apply: next => async (input, init) => {
    const response = await next(input, init);
    if (response.status < 400) {
      return response;
    }
    const text = await response.text();
    const message = messageSchema.safeParse(parseJson(text)).data;
    return message === undefined
      ? explained(response, text, requestOf(input, init))
      : respond(response, text, message);
  },
};

type Input = Parameters<typeof fetch>[0];

function requestOf(input: Input, init?: RequestInit) {
  const isRequest = input instanceof Request;
  return {
    method: init?.method ?? (isRequest ? input.method : 'GET'),
    url: isRequest ? input.url : input.toString(),
  };
}

/** A response in Backstage's format in place of one without a message. */
function explained(
  response: Response,
  text: string,
  request: ReturnType<typeof requestOf>,
) {
  const { status } = response;
  const message = explainRefusal(status, text);
  const body = {
    error: { name: NAMES[status] ?? 'Error', message },
    request,
    response: { statusCode: status },
  };
  const json = { 'content-type': 'application/json' };
  return respond(response, JSON.stringify(body), message, json);
}

function respond(
  response: Response,
  body: string,
  message: string,
  changedHeaders: Record<string, string> = {},
) {
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  for (const [name, value] of Object.entries(changedHeaders)) {
    headers.set(name, value);
  }
  const explanation = explainRefusal(status, message)
    .replaceAll('…', '...')
    .replaceAll(NO_STATUS_TEXT, '?');
  return new Response(body, {
    status,
    statusText: `${statusText || 'Error'}. ${explanation}`,
    headers,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
