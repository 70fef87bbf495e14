import { existsSync } from 'node:fs';
import { writeImageRecord } from '@comptoir/gitops/ImageRecord';
import { z } from 'zod';
import { JOBS, PipelineTrial } from './trial/PipelineTrial.ts';
import { ProgramDoubles } from './trial/ProgramDoubles.ts';

const DIGEST = `sha256:${'1'.repeat(64)}`;
const REPOSITORY = 'registry.gitlab.com/comptoir/comptoir/products';
/** Of a resolved pipeline, what a runner executes. */
const Resolved = z.record(
  z.string(),
  z.looseObject({ script: z.array(z.string()).optional() }).catch({}),
);
let trial: PipelineTrial;

beforeAll(async () => {
  trial = await PipelineTrial.create();
  writeImageRecord(trial.root, {
    service: 'products',
    image: {
      repository: REPOSITORY,
      digest: DIGEST,
      version: '1.1.0',
      commit: await trial.git('rev-parse', 'HEAD'),
      builtAt: '2026-11-30T12:00:00Z',
    },
  });
});
afterAll(() => trial.remove());

describe('the scripts of all jobs', () => {
  let scripts: string[];
  beforeAll(async () => {
    scripts = [];
    for (const source of [
      { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'main' },
      { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_TAG: 'v1' },
      { CI_PIPELINE_SOURCE: 'schedule' },
      // A commit that the repository lacks: everything has changed.
      {
        CI_PIPELINE_SOURCE: 'merge_request_event',
        CI_MERGE_REQUEST_DIFF_BASE_SHA: '1'.repeat(40),
      },
    ]) {
      await trial.writeJobs(source);
      const jobs = Resolved.parse(await trial.preview(JOBS));
      scripts.push(...Object.values(jobs).flatMap(({ script = [] }) => script));
    }
    expect(scripts.length).toBeGreaterThan(40);
  });

  it('are commands of this repository, without logic', () => {
    const foreign = scripts.filter(
      line =>
        !/^npm (test|run (pipeline|deliver|infra|image|secure)) -- [\w '/:-]+$/.test(
          line,
        ),
    );
    expect(foreign).toEqual([]);
  });

  it('select checks that exist', async () => {
    const tests = new Set(
      scripts.filter(line => /^npm test/.test(line) && !/cloud/.test(line)),
    );
    expect(tests.size).toBeGreaterThan(10);
    for (const line of tests) {
      const { code, stdout } = await trial.shell(`${line} --list`);
      expect([line, code]).toEqual([line, 0]);
      const only = line.match(/--only/g)?.length ?? 1;
      expect(stdout.trim().split('\n').length).toBeGreaterThanOrEqual(only);
    }
  });

  it('build, scan and sign with known programs', async () => {
    const commands = new Set(
      scripts.filter(line =>
        /run (image|secure) --.*(products|secrets)/.test(line),
      ),
    );
    const printed: string[] = [];
    for (const line of commands) {
      const { code, stdout } = await trial.shell(`${line} --print`);
      expect([line, code]).toEqual([line, 0]);
      printed.push(...stdout.trim().split('\n'));
    }
    const programs = printed.map(line => line.split(' ', 1)[0]);
    expect([...new Set(programs)].sort()).toEqual([
      'buildah',
      'cosign',
      'mkdir',
      'semgrep',
      'syft',
      'trivy',
    ]);
    expect(printed).toContain(`cosign sign --yes ${REPOSITORY}@${DIGEST}`);
  });
});

describe('the jobs that use the registry', () => {
  it.each([
    ['image -- build products --push', ['buildah']],
    ['secure -- image products', ['trivy', 'syft']],
    ['secure -- sign products', ['cosign']],
  ])('sign in by themselves: npm run %s', async (script, programs) => {
    const [host = ''] = REPOSITORY.split('/');
    const name = script.replaceAll(/\W+/g, '-');
    const doubles = ProgramDoubles.write(trial.path(name), DIGEST);
    const result = await trial.shell(`npm run ${script}`, {
      ...doubles.variables,
      CI_REGISTRY_USER: 'gitlab-ci-token',
      CI_REGISTRY_PASSWORD: 'job-password',
    });
    expect([result.code, result.stderr]).toEqual([0, '']);
    const [login, ...calls] = doubles.calls;
    expect(login?.command).toBe(
      `buildah login --username=gitlab-ci-token --password-stdin ${host}`,
    );
    const called = calls.map(({ command }) => command.split(' ', 1)[0]);
    expect([...new Set(called)]).toEqual(programs);
    const auth = Buffer.from('gitlab-ci-token:job-password').toString('base64');
    const credentials = JSON.stringify({ auths: { [host]: { auth } } });
    expect(calls.map(call => call.credentials)).toEqual(
      calls.map(() => credentials),
    );
    expect(doubles.calls.filter(({ file }) => existsSync(file))).toEqual([]);
  });

  it('name the variables of a registry that is off', async () => {
    const { code, stderr } = await trial.shell(
      'npm run secure -- sign products',
      {
        CI_JOB_NAME: 'sign:products',
        CI_REGISTRY_USER: '',
      },
    );
    expect(code).toBe(1);
    expect(stderr).toContain(
      'job sign:products: CI_REGISTRY_USER and CI_REGISTRY_PASSWORD are missing',
    );
  });
});
