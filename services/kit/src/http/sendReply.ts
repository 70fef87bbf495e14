import type { Response } from 'express';
import type { Reply } from './Reply.ts';
import { sendEvents } from './sendEvents.ts';

/** Writes a reply without Express's `send`, which would hash each body for an ETag. */
export function sendReply(response: Response, reply: Reply): void {
  // The request has timed out and was answered.
  if (response.writableEnded) {
    return;
  }
  response.statusCode = reply.status;
  const bytes =
    reply.bytes ??
    (reply.json === undefined
      ? undefined
      : Buffer.from(JSON.stringify(reply.json)));
  if (bytes) {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.setHeader('content-length', bytes.length);
  }
  for (const [name, value] of Object.entries(reply.headers ?? {})) {
    response.setHeader(name, value);
  }
  if (reply.events) {
    sendEvents(response, reply.events);
  } else {
    response.end(bytes);
  }
}
