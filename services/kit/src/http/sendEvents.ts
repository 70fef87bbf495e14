import type { Response } from 'express';

/** Milliseconds between two comments that keep proxies from hanging up. */
const KEEP_ALIVE_MS = 15_000;

/** One event as browsers' `EventSource` understands it. */
export interface ServerEvent {
  id: string;
  event: string;
  /** Sent as JSON. */
  data: unknown;
}

/** Where events go; after the client has left, nowhere. */
export interface EventSink {
  send(event: ServerEvent): void;
  end(): void;
}

/** Opens a stream of server-sent events and leaves it open. */
export function sendEvents(
  response: Response,
  open: (sink: EventSink) => () => void,
): void {
  response.setHeader('content-type', 'text/event-stream; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-accel-buffering', 'no');
  if (response.req.method === 'HEAD') {
    return void response.end();
  }
  response.flushHeaders();
  const keepAlive = setInterval(() => response.write(':\n\n'), KEEP_ALIVE_MS);
  const leave = open({
    send: ({ id, event, data }) =>
      void response.write(
        `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
      ),
    end: () => void response.end(),
  });
  const end = () => {
    clearInterval(keepAlive);
    leave();
  };
  // Whoever left before they were heard is not waited for.
  if (response.closed) {
    end();
  } else {
    response.once('close', end);
  }
}
