import { randomBytes } from 'node:crypto';
import { createPartRun } from '../createPartRun.ts';
import type { PartPorts } from '../Part.ts';
import type { Delivery, PartRun } from '../PartRun.ts';
import { testEnvironment } from './testEnvironment.ts';
import { freePort } from './freePort.ts';

/** The database user of tests, with every right. */
export const TEST_USER = 'test';

/** Creates a run of parts on free ports, with data in `folder` and new passwords. */
export async function createTestRun(options: {
  folder: string;
  parts: readonly PartPorts[];
  /** Variables of the processes in addition to the environment of tests. */
  variables?: Readonly<Record<string, string>>;
  /** By default the run deploys nothing. */
  delivery?: Delivery;
  /** Returns the folders with a Go module's kinds; by default none. */
  kindsOf?: (module: string) => readonly string[];
}): Promise<PartRun> {
  const { folder, parts } = options;
  const ports = new Map<string, number>();
  for (const { name, ports: declared } of parts) {
    for (const port of Object.keys(declared)) {
      ports.set(`${name} ${port}`, await freePort());
    }
  }
  const password = () => randomBytes(16).toString('hex');
  const noDelivery = () =>
    Promise.reject(new Error('a run of single parts deploys nothing'));
  return createPartRun({
    root: folder,
    env: { ...testEnvironment().env, ...options.variables },
    secrets: {
      mongodbKey: randomBytes(48).toString('base64'),
      mongodbUsers: [{ name: TEST_USER, password: password() }],
      rabbitmqCookie: password(),
      rabbitmqPassword: password(),
      argocdKey: password(),
    },
    delivery: options.delivery ?? {
      repository: '',
      follower: [process.execPath],
      provideOrigin: noDelivery,
      argocdSettings: noDelivery,
      bootstrap: noDelivery,
    },
    portOf: (part, port) => {
      const found = ports.get(`${part.name} ${port}`);
      if (found !== undefined) {
        return found;
      }
      throw new Error(`${part.name} is not one of the test’s parts`);
    },
    folderOf: data => `${folder}/${data}`,
    kindsOf: options.kindsOf ?? (() => []),
    onStep: () => undefined,
  });
}
