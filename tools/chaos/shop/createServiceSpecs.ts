import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { discoverProcesses } from '@comptoir/local/discovery/discoverProcesses';
import { PARTS } from '@comptoir/parts/parts';
import { createServiceSpec } from '@comptoir/local/plan/createServiceSpec';
import { processEnvironment } from '@comptoir/local/plan/processEnvironment';
import { createPaths } from '@comptoir/local/run/createPaths';
import { loadSecrets } from '@comptoir/local/secrets/loadSecrets';
import { freeProcessPort } from '@comptoir/local/testing/freeProcessPort';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { nodeOptions } from '../../contracts/nodeOptions.ts';
import type { ServiceName } from './ServiceName.ts';

/** Environment variables that differ from those of `npm start`, by service. */
export type Settings = Partial<Record<ServiceName, Record<string, string>>>;

/** Short intervals, to keep the tests fast. */
const SETTINGS: Settings = {
  customers: { RATE_LIMIT_FACTOR: '1000', LOG_LEVEL: 'warn' },
  products: { LOG_LEVEL: 'warn' },
  shopping: {
    PAYMENT_TIMEOUT_MS: '1500',
    PAYMENT_RETRY_MS: '250',
    LOG_LEVEL: 'warn',
  },
  'payment-double': { LATE_MS: '1500', TICK_MS: '100', LOG_LEVEL: 'warn' },
};

/** Creates the process specification of each service, on free ports. */
export async function createServiceSpecs(options: {
  root: string;
  /** Folder of secrets, journals and logs. */
  folder: string;
  /** Where `services/` is: the repository, or a copy with a guarantee removed. */
  sources: string;
  names: readonly ServiceName[];
  settings: Settings;
  mongodbUri: string;
  /** The broker's address for a service. */
  amqpUrl: (name: string) => string;
  /** Run as by `npm start`: without short intervals and contract checks. */
  plain: boolean;
}): Promise<Map<ServiceName, ProcessSpec>> {
  const { root, folder, sources, names, settings } = options;
  const { mongodbUri, amqpUrl, plain } = options;
  const discovered = await Promise.all(
    discoverProcesses(root).map(async one => ({
      ...one,
      folder: one.folder.replace(root, sources),
      port: await freeProcessPort(),
    })),
  );
  const paths = createPaths(folder);
  const secrets = loadSecrets({
    file: paths.secrets,
    names: discovered.map(({ name }) => name),
    requested: discovered.flatMap(one =>
      one.secrets.map(secret => `${one.name}.${secret}`),
    ),
    onInvalid: () => {},
  });
  const mode = 'production' as const;
  const specs = names.map((name): [ServiceName, ProcessSpec] => {
    const process = discovered.find(one => one.name === name);
    if (!process) {
      throw new Error(`no workspace declares ${name}`);
    }
    const local = {
      root,
      varFolder: folder,
      portOffset: 0,
      parts: PARTS,
      ...testEnvironment(),
      cluster: {},
      provided: { mongodb: mongodbUri, rabbitmq: amqpUrl(name) },
    };
    const env = {
      ...processEnvironment({ process, discovered, local, secrets, mode }),
      ...(plain
        ? {}
        : { ...SETTINGS[name], ...checkedEnvironment(root, folder, name) }),
      ...settings[name],
    };
    const onStep = () => {};
    return [
      name,
      createServiceSpec({ process, env, local, paths, mode, onStep }),
    ];
  });
  return new Map(specs);
}

/** Environment variables for contract checks and a movable clock. */
function checkedEnvironment(root: string, folder: string, name: string) {
  const clock = pathToFileURL(join(import.meta.dirname, 'movableClock.ts'));
  return {
    NODE_OPTIONS: `${nodeOptions(root)} --import=${clock.href}`,
    TEST_CLOCK_FILE: clockFileOf(folder, name),
  };
}

/** The file with the milliseconds by which a process's clock is ahead. */
export function clockFileOf(folder: string, name: string): string {
  return join(folder, `${name}.clock`);
}

/** The log file of a process. */
export function logOf(folder: string, name: string): string {
  return join(folder, 'log', `${name}.log`);
}
