import { z } from 'zod';
import { JOBS, PipelineTrial } from './trial/PipelineTrial.ts';
import { releasesOf } from './trial/releasesOf.ts';

/** The deployed services. One file, because the lists of jobs are read side by side. */
const SERVICES = ['customers', 'portal', 'products', 'shopping', 'storefront'];
let trial: PipelineTrial;
/** The commit before each change: dev runs it. */
let base: string;

beforeAll(async () => {
  trial = await PipelineTrial.create();
  const built = await trial.git('rev-parse', 'HEAD');
  base = await trial.commit('gitops: release', releasesOf(SERVICES, built));
});
afterAll(() => trial.remove());
beforeEach(() => trial.git('reset', '-q', '--hard', base));

/** Of a resolved pipeline, what decides whether a failed job fails it. */
const Resolved = z.record(
  z.string(),
  z
    .looseObject({
      when: z.string().optional(),
      allow_failure: z.boolean().optional(),
    })
    .catch({}),
);

const mergeRequest = () => ({
  CI_PIPELINE_SOURCE: 'merge_request_event',
  CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
});
const main = () => ({
  CI_PIPELINE_SOURCE: 'push',
  CI_COMMIT_BRANCH: 'main',
  CI_COMMIT_BEFORE_SHA: base,
});
const names = async (variables: Readonly<Record<string, string>>) => {
  await trial.writeJobs(variables);
  return (await trial.jobs()).map(({ name }) => name);
};
const SCANS = ['secrets', 'dependencies'];
const SHOP = ['charts', 'e2e', 'contracts', 'kill', 'operations'];
const TERRAFORM = ['terraform:validate', 'terraform:scan'];
const DELIVERY = [
  'release:dev',
  'e2e:dev',
  'release:staging',
  'load:staging',
  'release:production',
];

describe('a merge request that changes', () => {
  it('only products: checks it and what depends on it, builds its image', async () => {
    await trial.edit('services/products/src/main.ts');
    expect(await names(mergeRequest())).toEqual([
      'static',
      ...SCANS,
      ...SHOP,
      'sast:products',
      'test:products',
      'image:products',
    ]);
  });

  it('only the kit: every service that is built on it', async () => {
    await trial.edit('services/kit/src/Health.ts');
    const shop = ['customers', 'products', 'shopping', 'storefront'];
    expect(await names(mergeRequest())).toEqual([
      'static',
      ...SCANS,
      'unit',
      ...SHOP,
      'pipelines',
      ...shop.map(name => `sast:${name}`),
      ...shop.map(name => `test:${name}`),
      ...shop.map(name => `image:${name}`),
    ]);
  });

  it('only one environment of Terraform: its plan', async () => {
    await trial.edit('terraform/envs/production/main.tf');
    expect(await names(mergeRequest())).toEqual([
      'static',
      ...SCANS,
      ...TERRAFORM,
      'plan:production',
    ]);
  });

  it('only a module of Terraform: the plans of both environments', async () => {
    await trial.edit('terraform/modules/dns/main.tf');
    expect(await names(mergeRequest())).toEqual([
      'static',
      ...SCANS,
      ...TERRAFORM,
      'plan:nonprod',
      'plan:production',
    ]);
  });

  it('only gitops: renders it and applies it to a local platform', async () => {
    await trial.edit('gitops/apps/products/envs/staging.yaml');
    expect(await names(mergeRequest())).toEqual([
      'static',
      ...SCANS,
      'charts',
      'platform',
    ]);
  });

  it('only documents: the static checks, which build the sites', async () => {
    await trial.edit('docs/gitops.md');
    expect(await names(mergeRequest())).toEqual(['static', ...SCANS]);
  });

  it('only releases, as the bot does: their check and nothing else', async () => {
    await trial.edit('gitops/apps/products/releases/dev.yaml');
    expect(await names(mergeRequest())).toEqual(['gitops-files']);
  });

  it('only pipelines: their tests', async () => {
    await trial.edit('ci/service.yml');
    expect(await names(mergeRequest())).toEqual([
      'static',
      ...SCANS,
      'pipelines',
    ]);
  });
});

describe('a push to main', () => {
  it('of products builds, signs and delivers it up to the approval', async () => {
    await trial.edit('services/products/src/main.ts');
    expect(await names(main())).toEqual([
      'static',
      ...SCANS,
      ...SHOP,
      'sast:products',
      'release:check',
      'test:products',
      'image:products',
      'scan:products',
      'sign:products',
      ...DELIVERY,
    ]);
    const manual = (await trial.jobs()).filter(({ when }) => when === 'manual');
    expect(manual.map(({ name }) => name)).toEqual(['release:production']);
  });

  it('of the bot starts no release again', async () => {
    await trial.edit('gitops/apps/products/releases/dev.yaml');
    expect(await names(main())).toEqual(['gitops-files']);
  });

  it('of documents delivers the portal, whose image contains them', async () => {
    await trial.edit('docs/gitops.md');
    expect(await names(main())).toEqual([
      'static',
      ...SCANS,
      'release:check',
      'image:portal',
      'scan:portal',
      'sign:portal',
      ...DELIVERY,
    ]);
  });

  it('makes up for a pipeline before it that did not release', async () => {
    const missed = await trial.edit('services/products/src/main.ts');
    await trial.edit('gitops/apps/products/envs/dev.yaml');
    const found = await names({ ...main(), CI_COMMIT_BEFORE_SHA: missed });
    expect(found).toContain('image:products');
    expect(found).not.toContain('image:customers');
  });

  it('of Terraform plans and waits for the approval of each apply', async () => {
    await trial.edit('terraform/modules/dns/main.tf');
    expect(await names(main())).toEqual([
      'static',
      ...SCANS,
      ...TERRAFORM,
      'plan:nonprod',
      'plan:production',
      'apply:nonprod',
      'apply:production',
      'facts:nonprod',
      'facts:production',
    ]);
    const manual = (await trial.jobs()).filter(({ when }) => when === 'manual');
    expect(manual.map(({ name }) => name)).toEqual([
      'apply:nonprod',
      'apply:production',
    ]);
  });
});

it('a tag checks everything and pushes every image, and releases nothing', async () => {
  const found = await names({
    CI_PIPELINE_SOURCE: 'push',
    CI_COMMIT_TAG: 'v1.0.0',
  });
  expect(found).toEqual([
    'static',
    ...SCANS,
    'unit',
    ...SHOP,
    'platform',
    'pipelines',
    ...TERRAFORM,
    ...SERVICES.map(name => `sast:${name}`),
    ...SERVICES.map(name => `test:${name}`),
    ...SERVICES.map(name => `image:${name}`),
    ...SERVICES.map(name => `scan:${name}`),
    ...SERVICES.map(name => `sign:${name}`),
  ]);
});

it('a schedule looks for drift in every environment', async () => {
  expect(await names({ CI_PIPELINE_SOURCE: 'schedule' })).toEqual([
    'drift:nonprod',
    'drift:production',
  ]);
});

it('only a signature and an unapproved release may fail, and no apply', async () => {
  await trial.edit(
    'services/products/src/main.ts',
    'terraform/modules/dns/main.tf',
  );
  await trial.writeJobs(main());
  const jobs = Object.entries(Resolved.parse(await trial.preview()));
  const mayFail = jobs.filter(([, job]) => job.allow_failure === true);
  expect(mayFail.map(([name]) => name).sort()).toEqual([
    'release:production',
    'sign:products',
  ]);
  // By default GitLab lets a manual job fail.
  const applies = jobs.filter(([name]) => name.startsWith('apply:'));
  expect(applies.map(([, job]) => [job.when, job.allow_failure])).toEqual([
    ['manual', false],
    ['manual', false],
  ]);
});

it('the parent pipeline finds the changes and starts the generated jobs', async () => {
  const jobs = await trial.jobs('.gitlab-ci.yml');
  expect(jobs.map(({ name }) => name)).toEqual(['changes', 'jobs']);
  expect(await trial.preview('.gitlab-ci.yml')).toMatchObject({
    jobs: {
      trigger: {
        include: [{ artifact: JOBS, job: 'changes' }],
        strategy: 'mirror',
      },
    },
  });
});

it('a resolved pipeline is checked against GitLab’s schema: an unknown key is refused', async () => {
  await trial.commit('pipelines: break', {
    'broken.yml': 'job:\n  script: echo\n  interruptable: true\n',
  });
  const { code, stderr, stdout } = await trial.local('broken.yml', [
    '--preview',
  ]);
  expect(code).not.toBe(0);
  expect(`${stdout}${stderr}`).toContain('interruptable');
});
