import type { Environment } from '@comptoir/gitops/environments';
import type { ImageRecord } from '@comptoir/gitops/ImageRecord';
import { promoteTo, releaseToDev } from './deliver.ts';
import { DeliverError } from './DeliverError.ts';
import { pushChange, type PushOptions } from './pushChange.ts';
import { Registry } from './Registry.ts';
import type { Settings } from './Settings.ts';

/** A job that releases: its checkout and variables, the environment, and the images of its pipeline. */
export interface ReleaseJob {
  root: string;
  settings: Settings;
  environment: Environment;
  records: readonly ImageRecord[];
}

/**
 * Commits images to dev or staging, or opens the merge request of production.
 *
 * @throws DeliverError if an image is not in the registry, the environment below no longer runs it, or
 *   the repository refuses the push
 */
export async function releaseImages(job: ReleaseJob): Promise<void> {
  const { settings, environment, records } = job;
  await requireImages(settings, records);
  const isProduction = environment === 'production';
  const target = `release/${settings.CI_PIPELINE_ID}`;
  const commit = await pushChange({
    ...repository(job),
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

function repository({
  root,
  settings,
}: ReleaseJob): Omit<PushOptions, 'change' | 'pushOptions'> {
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
