import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { findWorkspaces } from '../findWorkspaces.ts';
import {
  formatCommands,
  generateCommands,
  lintCommands,
  typeCommands,
  type StaticCommand,
} from './staticCommands.ts';

const HELP = `npm run lint -- [--fix] [path …]     lints the paths, or everything
npm run typecheck -- [text]          type-checks the workspaces whose name contains the text, or all
npm run format -- [path …]           formats the paths, or everything

The static suite of npm test runs the same commands.
`;

const root = resolve(import.meta.dirname, '..', '..', '..');
const [kind = '', ...args] = process.argv.slice(2);
const workspaces = await findWorkspaces(root);
const commands = args.includes('--help') ? [] : select();
let failures = 0;
for (const { command, name, folder = '' } of commands) {
  console.log(`\n${name}`);
  const [program = '', ...rest] = command;
  const cwd = join(root, folder);
  const { status } = spawnSync(program, rest, { cwd, stdio: 'inherit' });
  failures += status === 0 ? 0 : 1;
}
if (commands.length === 0) {
  console.log(HELP);
}
process.exitCode =
  failures > 0 || (commands.length === 0 && !args.includes('--help')) ? 1 : 0;

function select(): StaticCommand[] {
  switch (kind) {
    case 'lint':
      return [
        ...generateCommands(workspaces),
        ...lintCommands(workspaces, args),
      ];
    case 'typecheck': {
      const [text = ''] = args;
      const all = [
        ...generateCommands(workspaces),
        ...typeCommands(root, workspaces),
      ];
      return all.filter(({ name }) => name.includes(text));
    }
    case 'format':
      return formatCommands('--write', args);
    default:
      return [];
  }
}
