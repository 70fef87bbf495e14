import type { Response } from 'express';

/** Milliseconds between two comments, which keep proxies from closing the connection. */
const KEEP_ALIVE_MS = 15_000;

/** One event of a browser's `EventSource`. */
export interface ServerEvent {
  id: string;
  event: string;
  /** Sent as JSON. */
  data: unknown;
}

/** Sends events to the client; does nothing after it has disconnected. */
export interface EventSink {
  send(event: ServerEvent): void;
  end(): void;
}

/** Opens a stream of server-sent events. */
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
  // The client may have disconnected already.
  if (response.closed) {
    end();
  } else {
    response.once('close', end);
  }
}
