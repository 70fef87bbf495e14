import { resolve } from 'node:path';
import {
  exitWithUsage,
  readArguments,
  wholeNumberOf,
} from '@comptoir/commands/readArguments';
import { platformBench } from './benches/platformBench.ts';
import { portalBench } from './benches/portalBench.ts';
import { productsBench } from './benches/products.ts';
import { restBench } from './benches/restBench.ts';
import { startBench } from './benches/startBench.ts';
import { storefrontBench } from './benches/storefrontBench.ts';
import { report } from './report.ts';

const BENCHES = {
  start: startBench,
  rest: restBench,
  storefront: storefrontBench,
  products: productsBench,
  portal: portalBench,
  platform: platformBench,
};

const HELP = `npm run bench [-- <name> …] [--cold] [--minutes N]

Measures speed and memory on this machine, prints a table and writes
var/bench/<name>.json. Names: ${Object.keys(BENCHES).join(', ')}; default: all.

  --cold        also times the first start: a fresh clone with an empty cache
  --minutes N   measures the platform's memory again after N minutes of one commit a minute
`;

const { values, positionals } = readArguments(HELP, {
  allowPositionals: true,
  options: {
    cold: { type: 'boolean' },
    minutes: { type: 'string', default: '0' },
  },
});
const minutes = wholeNumberOf('minutes', values.minutes ?? '0', HELP);
const unknown = positionals.filter(name => !(name in BENCHES));
if (unknown.length > 0) {
  exitWithUsage(`There is no bench “${unknown.join(', ')}”.`, HELP);
}

const root = resolve(import.meta.dirname, '..', '..');
for (const [name, bench] of Object.entries(BENCHES)) {
  if (positionals.length > 0 && !positionals.includes(name)) {
    continue;
  }
  const options = { cold: values.cold ?? false, minutes };
  await report(root, name, await bench({ root, ...options }));
}
