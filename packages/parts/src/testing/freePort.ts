import { randomInt } from 'node:crypto';
import { isPortFree } from '../host/isPortFree.ts';
import { claim } from './claim.ts';

/**
 * Nobody else takes one of these: they are below those that the kernel gives to connections and
 * to whoever asks for any (from 32768), and between those of `npm start` and of fixtures.
 */
const BAND = { first: 17_000, end: 25_000 };

/**
 * A free port of the loopback interface. It stays this process's own until it ends, also while
 * nobody listens on it: what is killed finds its port again.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(BAND.first, BAND.end);
    if ((await claim(`port-${port}`)) && (await isPortFree(port))) {
      return port;
    }
  }
}
