import { join, resolve } from 'node:path';
import { allowedEnvironment } from '@comptoir/parts/host/allowedEnvironment';
import { cacheFolderOf } from '@comptoir/parts/host/cacheFolderOf';
import { provideProgram } from '@comptoir/parts/programs/provideProgram';
import { BUS_NAMES } from '../chaos/shop/ServiceName.ts';
import {
  exitWithUsage,
  numberOf,
  readArguments,
} from '@comptoir/commands/readArguments';
import { fuzz } from './fuzz/fuzz.ts';

const HELP = `npm run test:contracts [-- <option> …]

Starts the shop's services with real parts and sends them generated requests, as
staff and as a customer. No response may be a 5xx or differ from the committed
OpenAPI document; no event may differ from its AsyncAPI document.

  --examples <n>     requests of each operation, besides those that test each
                     field's bounds; default: 6
  --seed <n>         the same seed generates the same requests; default: 1
  --service <name>   of ${BUS_NAMES.join(', ')}; may be repeated; default: all
`;

const { values } = readArguments(HELP, {
  options: {
    examples: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
    service: { type: 'string', multiple: true },
  },
});

process.exitCode = await run();

async function run(): Promise<number> {
  const seed = numberOf('seed', values.seed, HELP);
  const examples = numberOf('examples', values.examples, HELP);
  const known: readonly string[] = BUS_NAMES;
  const unknown = values.service?.filter(name => !known.includes(name)) ?? [];
  if (unknown.length > 0) {
    exitWithUsage(`There is no service “${unknown.join(', ')}”.`, HELP);
  }
  const services = BUS_NAMES.filter(
    name => values.service?.includes(name) ?? true,
  );
  const root = resolve(import.meta.dirname, '..', '..');
  const cacheFolder = cacheFolderOf(process.env);
  await provideProgram('schemathesis', {
    cacheFolder,
    onStep: console.log,
    env: allowedEnvironment(process.env),
  });
  const failures = await fuzz({
    root,
    services,
    seed,
    examples,
    cacheFolder,
    folder: join(root, 'var', 'contracts'),
  });
  console.log(`seed ${seed}, ${examples} examples, ${failures} failures`);
  return failures > 0 ? 1 : 0;
}
