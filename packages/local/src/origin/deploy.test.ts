import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { explain } from '@comptoir/parts/errors/explain';
import { runGit } from '@comptoir/commands/runGit';
import { deploy, DEPLOYED } from './deploy.ts';
import { provideOrigin } from './provideOrigin.ts';

const RELEASE = 'gitops/apps/products/releases/dev.yaml';

describe('the origin that Argo CD follows', () => {
  let folder: string;
  let steps: string[];
  const env = { PATH: process.env['PATH'] ?? '' };
  const checkout = () => join(folder, 'checkout');
  const repository = () => join(folder, 'var/git/comptoir.git');
  const run = async (cwd: string, ...args: string[]) => {
    const identity = { name: 'A', email: 'a@b.example' };
    return (await runGit(args, { env, cwd, identity })).trim();
  };
  const commit = async (cwd: string, path: string, content: string) => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), content);
    await run(cwd, 'add', path);
    await run(cwd, 'commit', '-qm', `change ${path}`);
  };
  const provide = () =>
    provideOrigin({
      env,
      repository: repository(),
      checkout: checkout(),
      onStep: step => steps.push(step),
    });
  const deployRelease = (digest: string) =>
    deploy({
      env,
      repository: repository(),
      message: 'Run what was built',
      write: () => Promise.resolve({ [RELEASE]: digest }),
    });
  const show = (path: string) =>
    run(repository(), 'show', `${DEPLOYED}:${path}`);
  const commits = () => run(repository(), 'rev-list', '--count', DEPLOYED);
  const clone = async () => {
    const target = mkdtempSync(join(folder, 'clone-'));
    await run(folder, 'clone', '-qb', DEPLOYED, repository(), target);
    return target;
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'origin-'));
    steps = [];
    mkdirSync(checkout());
    await run(checkout(), 'init', '-q', '-b', 'main');
    await commit(checkout(), 'values.yaml', 'replicas: 1\n');
    await provide();
    await deployRelease('one');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('contains the checkout’s commit, and this machine’s releases outside main', async () => {
    expect(await show('values.yaml')).toBe('replicas: 1');
    expect(await show(RELEASE)).toBe('one');
    const files = await run(repository(), 'ls-tree', '-r', 'main');
    expect(files).not.toContain('releases');
  });

  it('creates no commit without a change', async () => {
    await provide();
    await deployRelease('one');
    expect(await commits()).toBe('2');
  });

  it('passes the deployed commit and its files to the writer', async () => {
    await deploy({
      env,
      repository: repository(),
      message: 'Record what was read',
      write: async ({ commit: deployed, read }) => ({
        deployed,
        release: (await read(RELEASE)) ?? '',
        missing: (await read('moon.yaml')) ?? 'none',
      }),
    });
    const parent = await run(repository(), 'rev-parse', `${DEPLOYED}^`);
    expect(await show('deployed')).toBe(parent);
    expect(await show('release')).toBe('one');
    expect(await show('missing')).toBe('none');
  });

  it('merges new commits of the checkout, and preserves its own commits', async () => {
    const operator = await clone();
    await commit(operator, 'scaled.yaml', 'replicas: 7\n');
    await run(operator, 'push', '-q');
    await commit(checkout(), 'values.yaml', 'replicas: 2\n');
    await provide();
    await deployRelease('two');
    expect(await show('values.yaml')).toBe('replicas: 2');
    expect(await show('scaled.yaml')).toBe('replicas: 7');
    expect(await show(RELEASE)).toBe('two');
    expect(steps).toEqual([]);
  });

  it('stays unchanged on a merge conflict, and reports the remedy', async () => {
    const operator = await clone();
    await commit(operator, 'values.yaml', 'replicas: 7\n');
    await run(operator, 'push', '-q');
    await commit(checkout(), 'values.yaml', 'replicas: 2\n');
    await provide();
    const problem = await deployRelease('two').then(() => '', explain);
    expect(problem).toContain('cannot be merged into deployed');
    expect(problem).toContain('git merge origin/main');
    expect(await show('values.yaml')).toBe('replicas: 7');
    expect(await show(RELEASE)).toBe('one');
  });

  it('reports a diverged checkout, and preserves main', async () => {
    await run(checkout(), 'commit', '-q', '--amend', '-m', 'another past');
    await provide();
    expect(steps).toEqual([expect.stringContaining('does not follow')]);
    expect(await show('values.yaml')).toBe('replicas: 1');
  });
});
