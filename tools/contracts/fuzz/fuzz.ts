import { join } from 'node:path';
import type { BusName } from '../../chaos/shop/ServiceName.ts';
import { FuzzStack, type Role } from './FuzzStack.ts';
import { runSchemathesis } from './runSchemathesis.ts';

/** `coverage` tries the bounds of each field, `fuzzing` anything; who may do less needs the first no second time. */
const PHASES: [Role, string][] = [
  ['staff', 'coverage,fuzzing'],
  ['customer', 'fuzzing'],
];

/** Long lines are addresses that nobody reads. */
const WIDTH = 300;

/** Sends generated requests to services of its own and prints what became of them; gives how many failures there were. */
export async function fuzz(options: {
  root: string;
  services: readonly BusName[];
  seed: number;
  examples: number;
  cacheFolder: string;
  /** Emptied first; holds data and logs. */
  folder: string;
}): Promise<number> {
  const { root, services, seed, examples, cacheFolder, folder } = options;
  const stack = await FuzzStack.start(root, folder);
  let failures = 0;
  try {
    for (const service of services) {
      for (const [role, phases] of PHASES) {
        const started = performance.now();
        const { code, tail } = await runSchemathesis({
          seed,
          examples,
          phases,
          cacheFolder,
          document: join(root, 'services', service, 'openapi.json'),
          url: stack.url(service),
          token: await stack.token(role),
          folder: join(folder, 'schemathesis'),
          log: join(folder, 'log', `schemathesis-${service}-${role}.log`),
        });
        const seconds = ((performance.now() - started) / 1_000).toFixed(1);
        const verdict = code === 0 ? 'ok  ' : 'FAIL';
        console.log(`${verdict} ${service} as ${role} (${seconds} s)`);
        if (code === 0) {
          continue;
        }
        failures += 1;
        for (const line of tail.split('\n')) {
          console.log(line.slice(0, WIDTH));
        }
      }
    }
    const findings = await stack.findings(services);
    for (const finding of findings) {
      console.log(finding);
    }
    return failures + findings.length;
  } finally {
    await stack.stop();
  }
}
