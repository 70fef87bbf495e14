import { connect } from 'node:net';

/**
 * Returns undefined when a server on the loopback interface answers the greeting within
 * `timeoutMs` milliseconds, else the reason. An accepted connection is no answer: the kernel
 * accepts it for a process that is stopped.
 */
export function probePort(
  port: number,
  timeoutMs: number,
  greeting: Buffer,
): Promise<string | undefined> {
  return new Promise(resolve => {
    const socket = connect({ host: '127.0.0.1', port });
    const finish = (missing?: string) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(missing);
    };
    const timer = setTimeout(
      () => finish(`port ${port} does not answer within ${timeoutMs / 1000} s`),
      timeoutMs,
    );
    socket.once('error', () => finish(`nothing listens on port ${port}`));
    socket.once('connect', () => socket.write(greeting));
    socket.once('data', () => finish());
    socket.once('end', () => finish(`port ${port} closes the connection`));
  });
}
