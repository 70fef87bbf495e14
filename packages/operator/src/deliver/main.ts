import { join, resolve } from 'node:path';
import { exitWithUsage, readArguments } from '@comptoir/commands/readArguments';
import { Environment } from '@comptoir/gitops/environments';
import { GitopsFileError } from '@comptoir/gitops/GitopsFileError';
import {
  readImageRecord,
  type ImageRecord,
} from '@comptoir/gitops/ImageRecord';
import { checkBot } from './checkBot.ts';
import { DeliverError } from './DeliverError.ts';
import { releaseImages } from './releaseImages.ts';
import { readSettings } from './Settings.ts';
import { waitForEnvironment } from './waitForEnvironment.ts';

const HELP = `npm run deliver -- <command>

The release jobs of GitLab's pipelines; they read GitLab's variables.

  check                               refuses a bot that may not push to the default branch
  dev <service> …                     commits the images of this pipeline to dev
  staging <service> …                 commits what dev runs to staging
  production <service> …              opens a merge request with what staging runs
  wait <environment> <service> …      waits until Argo CD has deployed the images

  --root <folder>   the checkout; by default this one

A release is refused if its image is not in the registry, or if the environment below no longer runs it.

The exit code is 0 on success, 1 on failure, 2 when the command is unknown.
`;

const { values, positionals } = readArguments(HELP, {
  allowPositionals: true,
  options: { root: { type: 'string' } },
});
const root = resolve(values.root ?? join(import.meta.dirname, '../../../..'));
process.exitCode = await run().catch(explain);

async function run(): Promise<number> {
  const [command, ...names] = positionals;
  if (command === 'check' && names.length === 0) {
    await checkBot(readSettings(process.env));
    console.log('The bot may push releases.');
    return 0;
  }
  const [first = '', ...rest] = names;
  if (command === 'wait' && rest.length > 0) {
    await waitForEnvironment({
      root,
      environment: environmentOf(first),
      settings: readSettings(process.env),
      records: rest.map(recordOf),
    });
    return 0;
  }
  const environment = Environment.safeParse(command);
  if (environment.success && names.length > 0) {
    await releaseImages({
      root,
      settings: readSettings(process.env),
      environment: environment.data,
      records: names.map(recordOf),
    });
    return 0;
  }
  return exitWithUsage(
    command === undefined
      ? 'Pass a command: check, dev, staging, production or wait.'
      : `“${positionals.join(' ')}” is unknown.`,
    HELP,
  );
}

function recordOf(service: string): ImageRecord {
  return readImageRecord(root, service);
}

function environmentOf(name: string): Environment {
  const { success, data } = Environment.safeParse(name);
  return success
    ? data
    : exitWithUsage(
        `“${name}” is no environment: ${Environment.options.join(', ')}.`,
        HELP,
      );
}

function explain(error: unknown): number {
  if (error instanceof DeliverError || error instanceof GitopsFileError) {
    console.error(error.message);
    return 1;
  }
  throw error;
}
