import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { errorCode } from '../errors/errorCode.ts';
import { isPortFree } from '../host/isPortFree.ts';

/**
 * Nobody else takes one of these: they are below those that the kernel gives to connections and
 * to whoever asks for any (from 32768), and between those of `npm start` and of fixtures.
 */
const BAND = { first: 17_000, end: 25_000 };

/**
 * As many ports of the loopback interface as asked for, all different and free. They stay this
 * process's own until it ends, also while nobody listens on them: what is killed finds its port
 * again.
 */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) {
    const port = randomInt(BAND.first, BAND.end);
    if ((await claim(port)) && (await isPortFree(port))) ports.push(port);
  }
  return ports;
}

/** Keeps a port from the other processes that ask here: a name in the kernel, which goes with its owner. */
async function claim(port: number): Promise<boolean> {
  const claimed = createServer().unref();
  try {
    claimed.listen(`\0comptoir-port-${port}`);
    await once(claimed, 'listening');
    return true;
  } catch (error) {
    if (errorCode(error) === 'EADDRINUSE') return false;
    throw error;
  }
}
