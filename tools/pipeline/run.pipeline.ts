import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { writeImageRecord } from '@comptoir/gitops/ImageRecord';
import type { CommandResult } from '@comptoir/commands/runCommand';
import { runGit } from '@comptoir/commands/runGit';
import { findOnPath } from '@comptoir/parts/host/findOnPath';
import { z } from 'zod';
import { PipelineTrial } from './trial/PipelineTrial.ts';
import { releasesOf } from './trial/releasesOf.ts';

/** The deployed services. One file, because all jobs run in the same two repositories. */
const SERVICES = ['customers', 'portal', 'products', 'shopping', 'storefront'];
const DIGEST = `sha256:${'1'.repeat(64)}`;
/** gitlab-ci-local copies files with rsync before it runs a job. */
const hasRsync = findOnPath('rsync', process.env['PATH'] ?? '') !== undefined;
const job = hasRsync ? it : it.skip;
const without = hasRsync ? '' : ' (skipped: no rsync on PATH)';
let trial: PipelineTrial;
/** A registry that has every manifest, and the API of GitLab that lets the bot push. */
let server: Server;
let host: string;
/** GitLab's variables of a push to main. */
let pushed: Record<string, string>;

const PASSED = { code: 0, failure: '' };
/** The exit code of a job, and its output if it failed. */
const outcome = ({ code, stdout, stderr }: CommandResult) => ({
  code,
  failure: code === 0 ? '' : `${stdout}${stderr}`,
});

beforeAll(async () => {
  server = createServer((request, response) => {
    const isBranch = request.url?.includes('/repository/branches/');
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(isBranch ? '{"can_push":true}' : undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = z.object({ port: z.number() }).parse(server.address());
  host = `127.0.0.1:${address.port}`;
  trial = await PipelineTrial.create();
  const built = await trial.git('rev-parse', 'HEAD');
  const base = await trial.commit(
    'gitops: release',
    releasesOf(SERVICES, built),
  );
  await trial.edit('services/products/src/main.ts');
  pushed = {
    CI_PIPELINE_SOURCE: 'push',
    CI_COMMIT_BRANCH: 'main',
    CI_COMMIT_BEFORE_SHA: base,
  };
  await trial.writeJobs(pushed);
});
afterAll(async () => {
  trial.remove();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

/** The variables of a job that releases to a bare repository. */
const variables = (repository: string) => ({
  CI_PROJECT_URL: `file://${repository}`,
  CI_API_V4_URL: `http://${host}/api/v4`,
  CI_PIPELINE_ID: '42',
  RELEASE_BOT_TOKEN: 'bot-token',
});

job(`the job changes writes the jobs${without}`, async () => {
  const { code, stdout } = await trial.run(
    'changes',
    { CI_PIPELINE_SOURCE: 'schedule' },
    '.gitlab-ci.yml',
  );
  expect(stdout).toContain('local: /ci/terraform-drift.yml');
  expect(code).toBe(0);
});

job(
  `the release jobs commit to a bare repository, two pipelines at once${without}`,
  async () => {
    await trial.writeJobs(pushed);
    const repository = trial.path('comptoir');
    await runGit(['clone', '-q', '--bare', trial.root, `${repository}.git`]);
    await runGit(['config', 'receive.advertisePushOptions', 'true'], {
      repository: `${repository}.git`,
    });
    const commit = await trial.git('rev-parse', 'HEAD');
    const other = await trial.copy();
    for (const [{ root }, service] of [
      [trial, 'products'],
      [other, 'customers'],
    ] as const) {
      const repositoryOfImage = `${host}/comptoir/${service}`;
      writeImageRecord(root, {
        service,
        image: {
          repository: repositoryOfImage,
          digest: DIGEST,
          version: '1.1.0',
          commit,
          builtAt: '2026-11-30T12:00:00Z',
        },
      });
    }
    await other.git('checkout', '-q', 'HEAD~1');
    await other.edit('services/customers/src/main.ts');
    await other.writeJobs(pushed);

    const check = await trial.run('release:check', variables(repository));
    expect(outcome(check)).toEqual(PASSED);
    expect(check.stdout).toContain('The bot may push releases.');
    const both = await Promise.all([
      trial.run('release:dev', variables(repository)),
      other.run('release:dev', variables(repository)),
    ]);
    other.remove();
    expect(both.map(outcome)).toEqual([PASSED, PASSED]);
    const subjects = await runGit(['log', '-2', '--format=%s', 'main'], {
      repository: `${repository}.git`,
    });
    expect(subjects.trim().split('\n').sort()).toEqual([
      'gitops: release customers to dev',
      'gitops: release products to dev',
    ]);

    const staging = await trial.run('release:staging', variables(repository));
    expect(staging.stdout).toContain('staging: products in commit');
    const production = await trial.run(
      'release:production',
      variables(repository),
    );
    expect(production.stdout).toContain('branch release/42');
  },
);

job(`a commit of the bot passes the check of releases${without}`, async () => {
  const cluster = 'gitops/clusters/production.yaml';
  const text = readFileSync(join(trial.root, cluster), 'utf8');
  const known = await trial.git('rev-parse', 'HEAD');
  // The repository of this test lacks the commits of this one.
  const base = await trial.commit('gitops: pin a known commit', {
    [cluster]: text.replace(/^revision: .*$/m, `revision: ${known}`),
  });
  await trial.edit('gitops/apps/products/releases/dev.yaml');
  await trial.writeJobs({
    CI_PIPELINE_SOURCE: 'merge_request_event',
    CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
  });
  const checked = await trial.run('gitops-files');
  expect(outcome(checked)).toEqual(PASSED);
  expect(checked.stdout).toContain('gitops files');
});
