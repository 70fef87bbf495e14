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
staff and as a customer. None may be answered by a 5xx, or by what the committed
OpenAPI document doesn't declare; no event may differ from its AsyncAPI document.

  --examples <n>     requests of each operation, besides those that try each
                     field's bounds; 6 unless told
  --seed <n>         the same seed sends the same; 1 unless told
  --service <name>   of ${BUS_NAMES.join(', ')}; may be repeated, all unless told
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
