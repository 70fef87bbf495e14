import { randomInt } from 'node:crypto';
import { isPortFree } from '../host/isPortFree.ts';
import { claim } from './claim.ts';

/**
 * Ports of tests: below the kernel's ephemeral ports (from 32768), and outside those of `npm start`
 * and of fixtures.
 */
const BAND = { first: 17_000, end: 25_000 };

/**
 * Claims a free port of the loopback interface until this process ends, even while no socket listens
 * on it, so that a killed part can be restarted on its port.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(BAND.first, BAND.end);
    if ((await claim(`port-${port}`)) && (await isPortFree(port))) {
      return port;
    }
  }
}
