import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Exchange } from './Exchange.ts';

/** Node's diagnostics channel of each HTTP request, published before request listeners run. */
const CHANNEL = 'http.server.request.start';

const Started = z.object({
  request: z.instanceof(IncomingMessage),
  response: z.instanceof(ServerResponse),
});

/**
 * Observes every exchange of the servers in this process that {@link createApp}
 * created, without changing it. Returns a function that stops observing.
 */
export function observeExchanges(
  onExchange: (exchange: Exchange) => void,
): () => void {
  const listener = (message: unknown) => {
    const started = Started.safeParse(message);
    if (started.success) {
      observe(started.data, onExchange);
    }
  };
  subscribe(CHANNEL, listener);
  return () => void unsubscribe(CHANNEL, listener);
}

function observe(
  { request, response }: z.infer<typeof Started>,
  onExchange: (exchange: Exchange) => void,
): void {
  // Read now: routers change these fields.
  const { method = '', url = '' } = request;
  const asked: Buffer[] = [];
  const answered: Buffer[] = [];
  tap(request, 'push', asked);
  tap(response, 'write', answered);
  tap(response, 'end', answered);
  response.once('close', () => {
    // A client that disconnected early received no response to check.
    if (!response.headersSent) {
      return;
    }
    // Only servers of createApp set this header.
    if (response.getHeader('x-request-id') === undefined) {
      return;
    }
    onExchange({
      method,
      url,
      requestHeaders: request.headers,
      requestBody: Buffer.concat(asked),
      status: response.statusCode,
      headers: Object.fromEntries(
        Object.entries(response.getHeaders()).map(([name, value]) => [
          name,
          String(value),
        ]),
      ),
      body: Buffer.concat(answered),
      complete: response.writableFinished,
    });
  });
}

/** Wraps a method to copy each chunk that it receives. */
function tap(target: object, name: string, chunks: Buffer[]): void {
  const original: unknown = Reflect.get(target, name);
  if (typeof original !== 'function') {
    return;
  }
  Reflect.set(target, name, (...args: unknown[]): unknown => {
    const [chunk] = args;
    if (typeof chunk === 'string') {
      chunks.push(Buffer.from(chunk));
    } else if (Buffer.isBuffer(chunk)) {
      chunks.push(Buffer.from(chunk));
    }
    const result: unknown = Reflect.apply(original, target, args);
    return result;
  });
}
