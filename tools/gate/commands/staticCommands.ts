import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../findWorkspaces.ts';

/** A command of the static suite that is also available as an npm script. */
export interface StaticCommand {
  name: string;
  command: string[];
  /** Working directory relative to the root; default: the root. */
  folder?: string;
}

const ESLINT = ['yarn', 'eslint', '--max-warnings=0', '--ext', '.ts,.tsx'];
const PORTAL_LINT = ['yarn', 'backstage-cli', 'repo', 'lint'];

/** Generates the types that linters and compilers read; must finish before they start. */
export function generateCommands(
  workspaces: readonly Workspace[],
): StaticCommand[] {
  return workspaces
    .filter(({ scripts }) => scripts.typegen)
    .map(({ folder }) => ({
      name: `generated types ${folder}`,
      command: ['yarn', 'typegen'],
      folder,
    }));
}

/** ESLint over the given paths, or over the whole repository. */
export function lintCommands(
  workspaces: readonly Workspace[],
  args: readonly string[] = [],
): StaticCommand[] {
  if (args.some(arg => !arg.startsWith('-'))) {
    return [{ name: 'eslint', command: [...ESLINT, ...args] }];
  }
  // Backstage's own command lints the workspaces that have a role.
  const folders = workspaces
    .filter(({ role }) => role === undefined)
    .map(({ folder }) => folder);
  // Two processes, because one exceeds Node's default heap.
  const isService = (folder: string) => folder.startsWith('services/');
  const services = folders.filter(isService);
  const others = folders.filter(one => !isService(one));
  return [
    { name: 'eslint services', command: [...ESLINT, ...args, ...services] },
    { name: 'eslint others', command: [...ESLINT, ...args, ...others] },
    { name: 'lint portal', command: [...PORTAL_LINT, ...args] },
  ];
}

/** The TypeScript compiler over the portal, each other workspace and the templates. */
export function typeCommands(
  root: string,
  workspaces: readonly Workspace[],
): StaticCommand[] {
  return [
    {
      name: 'tsc portal',
      command: ['yarn', 'tsc', '--noEmit', '--incremental', 'false'],
    },
    ...workspaces
      .filter(({ folder }) => existsSync(join(root, folder, 'tsconfig.json')))
      .map(({ folder }) => ({
        name: `tsc ${folder}`,
        command: ['yarn', 'run', '-T', 'tsc', '-p', '.'],
        folder,
      })),
    { name: 'tsc templates', command: ['yarn', 'tsc', '-p', 'templates'] },
  ];
}

/** Prettier over the given paths, or over the whole repository. */
export function formatCommands(
  mode: '--check' | '--write',
  paths: readonly string[] = [],
): StaticCommand[] {
  const files = paths.length > 0 ? paths : ['.'];
  const command = ['yarn', 'prettier', mode, '--log-level=warn', ...files];
  return [{ name: 'prettier', command }];
}
