import { join, resolve } from 'node:path';
import {
  exitWithUsage,
  numberOf,
  readArguments,
} from '@comptoir/commands/readArguments';
import { searchBench } from '../benches/products.ts';
import { isMet, type Figure } from '../Figure.ts';
import { report } from '../report.ts';
import { BenchShop } from './BenchShop.ts';
import { measurePages } from './measurePages.ts';
import { burst } from './figures/burst.ts';
import { checkout } from './figures/checkout.ts';
import { hotSku } from './figures/hotSku.ts';
import { memory } from './figures/memory.ts';
import { rest } from './figures/rest.ts';

/** In the order of measurement: the first needs an idle, unused shop. */
const BENCHES = { rest, checkout, burst, 'hot-sku': hotSku, memory };
const NAMES = [...Object.keys(BENCHES), 'search'];

const HELP = `npm run bench:shop [-- <option> …]

Measures the shop's speed and memory on this machine: real services, MongoDB and
RabbitMQ on free ports. Prints a table and writes var/bench/shop.json.
With --url it starts nothing, measures the pages of a running storefront and writes
var/bench/pages.json; the exit code is then 1 when a figure misses its bound.

  --only <figure>   ${NAMES.join(', ')}; may be repeated
  --minutes <n>     minutes of steady load for memory (default: 2)
  --seconds <n>     seconds of checkout (default: 60)
  --rate <n>        orders a second of checkout (default: 100)
  --url <address>   measures the storefront at this address: --rate pages a second
                    (default: 20) for --seconds (default: 60)
  --p95 <ms>        with --url: bound of the response time that 95 % of the pages
                    must meet (default: 300)
  --profile         writes a CPU profile of each service during checkout to
                    var/bench/profiles, and prints the busiest packages
`;

const { values } = readArguments(HELP, {
  options: {
    only: { type: 'string', multiple: true },
    minutes: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '60' },
    rate: { type: 'string' },
    url: { type: 'string' },
    p95: { type: 'string', default: '300' },
    profile: { type: 'boolean' },
  },
});
const only = values.only ?? NAMES;
const unknown = only.filter(name => !NAMES.includes(name));
if (unknown.length > 0) {
  exitWithUsage(`There is no figure “${unknown.join(', ')}”.`, HELP);
}
const root = resolve(import.meta.dirname, '..', '..', '..');
const options = {
  minutes: numberOf('minutes', values.minutes, HELP),
  seconds: numberOf('seconds', values.seconds, HELP),
  rate: numberOf('rate', values.rate ?? (values.url ? '20' : '100'), HELP),
  profiles: values.profile ? join(root, 'var', 'bench', 'profiles') : undefined,
};

const figures: Figure[] = [];
const chosen = values.url
  ? []
  : Object.entries(BENCHES).filter(([name]) => only.includes(name));
if (values.url) {
  const p95 = numberOf('p95', values.p95, HELP);
  figures.push(...(await measurePages({ ...options, url: values.url, p95 })));
  process.exitCode = figures.some(figure => isMet(figure) === false) ? 1 : 0;
}
if (chosen.length > 0) {
  const shop = await BenchShop.start(root);
  try {
    for (const [name, bench] of chosen) {
      console.log(`measuring ${name} …`);
      figures.push(...(await bench(shop, options)));
    }
  } finally {
    await shop.stop();
  }
}
if (!values.url && only.includes('search')) {
  figures.push(...(await searchBench(root)));
}
await report(root, values.url ? 'pages' : 'shop', figures);
