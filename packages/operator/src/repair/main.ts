import { resolve } from 'node:path';
import { runAttached } from '@comptoir/commands/runAttached';
import { readEnvironment } from '@comptoir/local/cli/readEnvironment';
import { readArguments } from '@comptoir/commands/readArguments';
import { repairCommands } from './repairCommands.ts';

const HELP = `npm run repair [-- --check]

Rebuilds every view from its source while the services run: stock levels from
movements, histories from orders, stock hints from levels. Prints each difference
and their number.

  --check   only compares; the exit code is 3 when there is a difference
`;

const { values } = readArguments(HELP, {
  options: { check: { type: 'boolean', default: false } },
});

const root = resolve(import.meta.dirname, '../../../..');
let exitCode = 0;
for (const one of repairCommands(readEnvironment(process.env, root))) {
  const check = values.check ? ['--check'] : [];
  const { cwd, env } = one;
  const code = await runAttached([...one.command, ...check], { cwd, env });
  exitCode = Math.max(exitCode, code);
}
process.exitCode = exitCode;
