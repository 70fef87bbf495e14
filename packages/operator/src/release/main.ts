import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CommandError } from '@comptoir/commands/CommandError';
import { exitWithUsage, readArguments } from '@comptoir/commands/readArguments';
import { runGit } from '@comptoir/commands/runGit';
import { Environment } from '@comptoir/gitops/environments';
import { GitopsFileError } from '@comptoir/gitops/GitopsFileError';
import { promoteRelease } from '@comptoir/gitops/promoteRelease';
import {
  formatRelease,
  parseRelease,
  releasePath,
} from '@comptoir/gitops/Release';

const HELP = `npm run release -- <command>

Changes the release of one service in one environment; commit the changed file.

  promote <service> <from> <to>      runs in <to> what <from> runs: chart, values and image
  rollback <service> <environment>   runs what the environment ran before its last change

  --root <folder>   the checkout to change; by default this one

dev runs the newest commit: promote from a clone whose branch is pushed and up to date.
  npm run release -- promote products dev staging

The exit code is 0 on success, 1 on failure, 2 when the command is unknown.
`;

const { values, positionals } = readArguments(HELP, {
  allowPositionals: true,
  options: { root: { type: 'string' } },
});
const root = resolve(values.root ?? join(import.meta.dirname, '../../../..'));
const [command, ...names] = positionals;
process.exitCode = await run();

async function run(): Promise<number> {
  try {
    if (command === 'promote' && names.length === 3) {
      const [service = '', from, to] = names;
      await promote(service, environmentOf(from), environmentOf(to));
      return 0;
    }
    if (command === 'rollback' && names.length === 2) {
      const [service = '', environment] = names;
      await rollBack(service, environmentOf(environment));
      return 0;
    }
  } catch (error) {
    const isExpected =
      error instanceof GitopsFileError || error instanceof CommandError;
    if (!isExpected) {
      throw error;
    }
    console.error(error.message);
    return 1;
  }
  return exitWithUsage(
    command === undefined
      ? 'Pass a command: promote or rollback.'
      : `“${positionals.join(' ')}” is unknown.`,
    HELP,
  );
}

async function promote(
  service: string,
  from: Environment,
  to: Environment,
): Promise<void> {
  if (Environment.options.indexOf(from) >= Environment.options.indexOf(to)) {
    exitWithUsage(`${to} is not above ${from}.`, HELP);
  }
  const commit = (await git('rev-parse', '@{upstream}')).trim();
  const path = releasePath(service, from);
  const release = promoteRelease({
    from: parseRelease(await git('show', `${commit}:${path}`), path, from),
    commit,
    to: readRelease(service, to),
  });
  write(releasePath(service, to), formatRelease(release));
  const { version, commit: built } = release.image;
  console.log(`${service}: ${to} runs ${version} (${built.slice(0, 12)})`);
}

async function rollBack(
  service: string,
  environment: Environment,
): Promise<void> {
  const path = releasePath(service, environment);
  const log = await git('log', '-2', '--format=%H', '--', path);
  const [, previous] = log.trim().split('\n');
  if (previous === undefined) {
    throw new GitopsFileError(path, ['has no earlier version in Git']);
  }
  const text = await git('show', `${previous}:${path}`);
  const { version, commit } = parseRelease(text, path, environment).image;
  write(path, text);
  console.log(
    `${service}: ${environment} runs ${version} (${commit.slice(0, 12)}) again`,
  );
}

function readRelease(service: string, environment: Environment) {
  const path = releasePath(service, environment);
  if (!existsSync(join(root, path))) {
    return undefined;
  }
  const text = readFileSync(join(root, path), 'utf8');
  return parseRelease(text, path, environment);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`${path}: changed, commit it`);
}

function environmentOf(name = ''): Environment {
  const { success, data } = Environment.safeParse(name);
  return success
    ? data
    : exitWithUsage(
        `“${name}” is no environment: ${Environment.options.join(', ')}.`,
        HELP,
      );
}

function git(...args: string[]): Promise<string> {
  return runGit(args, { cwd: root });
}
