import { isPortFree } from '@comptoir/parts/host/isPortFree';
import { claim } from '@comptoir/parts/testing/claim';
import { freePort } from '@comptoir/parts/testing/freePort';
import { systemPortOf } from '../plan/systemPortOf.ts';

/** Claims a free port of the loopback interface whose system port is free too, until this process ends. */
export async function freeProcessPort(): Promise<number> {
  for (;;) {
    const port = await freePort();
    const system = systemPortOf(port);
    if ((await claim(`port-${system}`)) && (await isPortFree(system))) {
      return port;
    }
  }
}
