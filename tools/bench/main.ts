import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { portalBench } from './benches/portal.ts';
import { productsBench } from './benches/products.ts';
import { startBench } from './benches/start.ts';
import { storefrontBench } from './benches/storefront.ts';
import { report } from './report.ts';

const BENCHES = {
  start: startBench,
  storefront: storefrontBench,
  products: productsBench,
  portal: portalBench,
};

const HELP = `npm run bench [-- <name> …] [--cold]

Measures speed and memory on this machine, prints a table and writes
var/bench/<name>.json. Names: ${Object.keys(BENCHES).join(', ')}; all unless told.

  --cold   also times the first start: a fresh clone with an empty cache
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cold: { type: 'boolean' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const unknown = positionals.filter(name => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(
    `Unknown bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`,
  );
  process.exit(2);
}

const root = resolve(import.meta.dirname, '..', '..');
for (const [name, bench] of Object.entries(BENCHES)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  await report(root, name, await bench({ root, cold: values.cold ?? false }));
}
