import type { z } from 'zod';

/** Options of a request to a service. */
interface Asked {
  method?: string;
  token?: string;
  headers?: Record<string, string>;
  json?: unknown;
}

/** Calls a service as another service would; throws unless the status is 2xx. */
export async function ask<Schema extends z.ZodType>(
  schema: Schema,
  url: string,
  asked: Asked = {},
): Promise<z.output<Schema>> {
  const { method = 'GET', token, headers, json } = asked;
  const answer = await fetch(url, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${url} answered ${answer.status}: ${text}`);
  }
  return schema.parse(text === '' ? null : JSON.parse(text));
}
