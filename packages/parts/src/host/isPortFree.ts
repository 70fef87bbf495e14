import { once } from 'node:events';
import { createServer } from 'node:net';
import { errorCode } from '../errors/errorCode.ts';

/** Whether this port of the loopback interface is free. */
export async function isPortFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return true;
  } catch (error) {
    if (errorCode(error) === 'EADDRINUSE') {
      return false;
    }
    throw error;
  }
}
