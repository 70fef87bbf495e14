import { join, resolve } from 'node:path';
import { runAttached } from '@comptoir/commands/runAttached';
import {
  exitWithUsage,
  numberOf,
  readArguments,
} from '@comptoir/commands/readArguments';
import { runRandomly } from './runRandomly.ts';
import { guarantees } from './unsafe/guarantees.ts';
import { proveRed } from './unsafe/proveRed.ts';

const HELP = `npm run test:chaos [-- <option> …]

Kills, freezes and disconnects the shop's processes while orders are placed,
then checks every invariant. Without options: all kill tests.

  --minutes <n>        run a random schedule for n minutes, then check the invariants
  --seed <n>           seed of the random schedule; default: a new one
  --only <text>        run the kill tests whose name contains the text
  --without <name>     remove a guarantee from a copy of the services and run
                       the kill test that must then fail; may be repeated;
                       "all" runs each in turn
                       (${guarantees.map(({ name }) => name).join(', ')})
`;

const { values } = readArguments(HELP, {
  options: {
    minutes: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string' },
    without: { type: 'string', multiple: true },
  },
});
const root = resolve(import.meta.dirname, '..', '..');

if (values.without) {
  process.exitCode = await prove(values.without);
} else if (values.minutes !== undefined) {
  process.exitCode = await runRandomly({
    root,
    minutes: numberOf('minutes', values.minutes, HELP),
    seed:
      values.seed === undefined
        ? newSeed()
        : numberOf('seed', values.seed, HELP),
  });
} else {
  process.exitCode = await killTests(values.only);
}

async function killTests(only: string | undefined): Promise<number> {
  const filter = only === undefined ? [] : ['-t', only];
  const command = ['yarn', 'test:chaos', ...filter];
  return runAttached(command, { cwd: join(root, 'tools') });
}

async function prove(names: readonly string[]): Promise<number> {
  const chosen = names.includes('all')
    ? guarantees
    : guarantees.filter(({ name }) => names.includes(name));
  const known = guarantees.map(({ name }) => name);
  const unknown = names.filter(name => name !== 'all' && !known.includes(name));
  if (unknown.length > 0) {
    exitWithUsage(`There is no guarantee “${unknown.join(', ')}”.`, HELP);
  }
  let unnoticed = 0;
  for (const guarantee of chosen) {
    if (!(await proveRed(root, guarantee))) {
      unnoticed += 1;
    }
  }
  return unnoticed === 0 ? 0 : 1;
}

function newSeed(): number {
  return 1 + (Date.now() % 1_000_000);
}
