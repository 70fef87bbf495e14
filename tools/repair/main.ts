import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { readEnvironment } from '@comptoir/local/cli/readEnvironment';
import { readArguments } from '../readArguments.ts';
import { repairCommands } from './repairCommands.ts';

const HELP = `npm run repair [-- --check]

Rebuilds every view from what it is a view of, while everything runs: levels of
stock from movements, histories from orders, hints from levels. Prints each
difference and how many there were.

  --check   changes nothing; the exit code is 3 when something differs
`;

const { values } = readArguments(HELP, {
  options: { check: { type: 'boolean', default: false } },
});

const root = resolve(import.meta.dirname, '..', '..');
let worst = 0;
for (const one of repairCommands(readEnvironment(process.env, root))) {
  const [program, ...args] = one.command;
  const child = spawn(program, values.check ? [...args, '--check'] : args, {
    cwd: one.cwd,
    env: one.env,
    stdio: 'inherit',
  });
  await once(child, 'exit');
  worst = Math.max(worst, child.exitCode ?? 1);
}
process.exitCode = worst;
