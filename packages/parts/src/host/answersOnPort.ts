import { connect } from 'node:net';

/**
 * Whether a server on the loopback interface accepts a connection and answers the greeting, if one is
 * sent, within `timeoutMs` milliseconds.
 */
export function answersOnPort(
  port: number,
  timeoutMs: number,
  greeting?: Buffer,
): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ host: '127.0.0.1', port });
    const finish = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(timeoutMs, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('connect', () => {
      if (greeting) {
        socket.write(greeting);
      } else {
        finish(true);
      }
    });
    socket.once('data', () => finish(true));
    socket.once('end', () => finish(false));
  });
}
