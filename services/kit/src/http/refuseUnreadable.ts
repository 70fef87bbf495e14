import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { z } from 'zod';
import type { ProblemDocument } from './problem.ts';

/** An error of Node's HTTP parser. */
const ParserError = z.object({ code: z.string() });
const STATUSES: Readonly<Record<string, [status: number, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'The address and the headers are too long.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The chunk extensions are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not arrive in time.'],
};

/**
 * Answers invalid HTTP with a problem document and closes the connection. Such
 * requests never reach the app.
 */
export function refuseUnreadable(error: unknown, socket: Duplex): void {
  const { code = '' } = ParserError.safeParse(error).data ?? {};
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, detail] = STATUSES[code] ?? [
    ...([400, 'The request is not valid HTTP.'] as const),
  ];
  const title = STATUS_CODES[status] ?? 'Error';
  const problem: ProblemDocument = {
    type: 'urn:comptoir:problem:unreadable',
    title,
    status,
    detail,
    instance: `urn:comptoir:request:${randomUUID()}`,
  };
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${status} ${title}`,
      'connection: close',
      'cache-control: no-store',
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}
