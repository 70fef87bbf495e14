import { once } from 'node:events';
import { connect } from 'node:net';

/** A request as it is written to the connection; nothing is corrected. */
export interface RawRequest {
  method: string;
  /** Request target: path and query, or an absolute address. */
  target: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Sends a request that HTTP clients refuse to send and resolves to the status. The connection is closed afterwards. */
export async function requestRaw(
  url: string,
  { method, target, headers, body }: RawRequest,
): Promise<number> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).setEncoding('latin1');
  let answer = '';
  socket.on('data', text => {
    answer += String(text);
  });
  const fields = Object.entries({
    host: 'shop.example',
    ...headers,
    connection: 'close',
    'content-length': String(Buffer.byteLength(body, 'latin1')),
  });
  const head = fields.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.write(`${method} ${target} HTTP/1.1\r\n${head}\r\n${body}`, 'latin1');
  // A server that refuses a request without reading it may reset the connection after its answer.
  await once(socket, 'close').catch((error: unknown) => {
    if (answer === '') {
      throw error;
    }
  });
  const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(answer) ?? [];
  if (status === undefined) {
    throw new Error(`${method} ${target} was not answered by HTTP: ${answer}`);
  }
  return Number(status);
}
