import { join } from 'node:path';
import type { BusName } from '../../chaos/shop/ServiceName.ts';
import { FuzzStack, type Role } from './FuzzStack.ts';
import { runSchemathesis } from './runSchemathesis.ts';

/** `coverage` tests the bounds of each field, `fuzzing` random values. The bounds are tested once, with the role that has more rights. */
const PHASES: [Role, string][] = [
  ['staff', 'coverage,fuzzing'],
  ['customer', 'fuzzing'],
];

/** Maximum characters of a printed line; longer ones are generated URLs. */
const WIDTH = 300;

/** Starts services, sends them generated requests and prints the results; resolves to the number of failures. */
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
