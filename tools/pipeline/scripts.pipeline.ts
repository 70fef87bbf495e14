import { writeImageRecord } from '@comptoir/gitops/ImageRecord';
import { z } from 'zod';
import { JOBS, PipelineTrial } from './trial/PipelineTrial.ts';

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
