import { join, resolve } from 'node:path';
import { exitWithUsage, readArguments } from '@comptoir/commands/readArguments';
import { LOCAL, parseCluster } from '@comptoir/gitops/Cluster';
import { Environment } from '@comptoir/gitops/environments';
import { GitopsFileError } from '@comptoir/gitops/GitopsFileError';
import {
  readImageRecord,
  type ImageRecord,
} from '@comptoir/gitops/ImageRecord';
import { readFiles } from '@comptoir/gitops/readFiles';
import { basename } from 'node:path';
import { checkBot } from './checkBot.ts';
import { promoteTo, releaseToDev } from './deliver.ts';
import { DeliverError } from './DeliverError.ts';
import { pushChange, type PushOptions } from './pushChange.ts';
import { Registry } from './Registry.ts';
import { readSettings, type Settings } from './Settings.ts';
import { waitForImages } from './waitForImages.ts';

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
    await waitFor(environmentOf(first), rest.map(recordOf));
    return 0;
  }
  const environment = Environment.safeParse(command);
  if (environment.success && names.length > 0) {
    await release(environment.data, names.map(recordOf));
    return 0;
  }
  return exitWithUsage(
    command === undefined
      ? 'Pass a command: check, dev, staging, production or wait.'
      : `“${positionals.join(' ')}” is unknown.`,
    HELP,
  );
}

async function release(
  environment: Environment,
  records: readonly ImageRecord[],
): Promise<void> {
  const settings = readSettings(process.env);
  await requireImages(settings, records);
  const isProduction = environment === 'production';
  const target = `release/${settings.CI_PIPELINE_ID}`;
  const commit = await pushChange({
    ...repository(settings),
    ...(isProduction && { target }),
    pushOptions: isProduction
      ? mergeRequest(settings, records)
      : // The commit starts no pipeline: nothing that it changes is built.
        ['ci.skip'],
    change: checkout =>
      environment === 'dev'
        ? releaseToDev(checkout, records)
        : promoteTo(environment, checkout, records),
  });
  const names = records.map(({ service }) => service).join(', ');
  console.log(
    commit === undefined
      ? `${environment} runs ${names} of this pipeline already.`
      : `${environment}: ${names} in commit ${commit}${isProduction ? ` of branch ${target}: merge its merge request to release` : ''}.`,
  );
}

async function requireImages(
  settings: Settings,
  records: readonly ImageRecord[],
): Promise<void> {
  const { CI_REGISTRY_USER: user, CI_REGISTRY_PASSWORD: password } = settings;
  const registry = new Registry({
    credentials: user && password ? { user, password } : undefined,
  });
  for (const { service, image } of records) {
    if (!(await registry.has(image.repository, image.digest))) {
      throw new DeliverError(
        `job ${settings.CI_JOB_NAME}: ${service}: the registry has no ${image.repository}@${image.digest}: run the job image:${service} again`,
      );
    }
  }
}

function repository(
  settings: Settings,
): Omit<PushOptions, 'change' | 'pushOptions'> {
  const { CI_PROJECT_URL: project, RELEASE_BOT_TOKEN: token } = settings;
  const basic = Buffer.from(`oauth2:${token}`).toString('base64');
  const { hostname } = new URL(settings.CI_API_V4_URL);
  return {
    root,
    remote: `${project}.git`,
    job: settings.CI_JOB_NAME,
    branch: settings.CI_DEFAULT_BRANCH,
    identity: {
      name: 'Comptoir releases',
      email: `releases@noreply.${hostname}`,
    },
    // Not in the URL, which error messages and lists of processes show.
    variables: {
      GIT_TERMINAL_PROMPT: '0',
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_1: `http.${project}.git.extraHeader`,
      GIT_CONFIG_VALUE_1: `Authorization: Basic ${basic}`,
    },
  };
}

function mergeRequest(
  settings: Settings,
  records: readonly ImageRecord[],
): string[] {
  const names = records.map(({ service }) => service).join(', ');
  return [
    'merge_request.create',
    `merge_request.target=${settings.CI_DEFAULT_BRANCH}`,
    'merge_request.remove_source_branch',
    `merge_request.title=Release ${names} to production`,
  ];
}

async function waitFor(
  environment: Environment,
  records: readonly ImageRecord[],
): Promise<void> {
  const { ARGOCD_TOKEN: token, CI_JOB_NAME: job } = readSettings(process.env);
  if (token === undefined) {
    throw new DeliverError(
      `job ${job}: ARGOCD_TOKEN is missing: set it to a token of a read-only account of Argo CD`,
    );
  }
  const files = await readFiles(root, 'gitops/clusters/*.yaml');
  const argocd = files
    .map(({ path, text }) => ({ name: basename(path, '.yaml'), text }))
    .filter(({ name }) => name !== LOCAL)
    .map(({ name, text }) => parseCluster(text, name))
    .find(({ environments }) => environments.includes(environment))?.argocd;
  if (argocd?.url === undefined) {
    throw new DeliverError(
      `gitops/clusters: no cluster of ${environment} names argocd.url`,
    );
  }
  await waitForImages({ argocd: argocd.url, token, environment, records });
  console.log(`${environment} runs the images of this pipeline.`);
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
