import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mirrorCheckout } from './mirrorCheckout.ts';
import { GitError, runGit } from './runGit.ts';

const identity = { name: 'Ada', email: 'ada@comptoir.example' };
let folder: string;
let checkout: string;
const git = (...args: string[]) => runGit(args, { cwd: checkout, identity });
const commit = (message: string) =>
  git('commit', '-q', '--allow-empty', '-m', message);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'git-'));
  checkout = join(folder, 'checkout');
  await runGit(['init', '-q', '-b', 'main', checkout]);
  await commit('first');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('runGit', () => {
  it('commits as the identity of its options and ignores the user’s configuration', async () => {
    const home = mkdtempSync(join(folder, 'home-'));
    writeFileSync(
      join(home, '.gitconfig'),
      '[user]\n  name = Mallory\n[commit]\n  gpgsign = true\n[gpg]\n  program = false\n',
    );
    const env = { ...process.env, HOME: home, GIT_DIR: '/nowhere' };
    await runGit(['commit', '-q', '--allow-empty', '-m', 'second'], {
      cwd: checkout,
      identity,
      env,
    });
    expect(await git('log', '-1', '--format=%an %s')).toBe('Ada second\n');
  });

  it('throws git’s output', async () => {
    const error = await git('rev-parse', 'nowhere').catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(GitError);
    expect(error).toMatchObject({ code: 128 });
    expect(String(error)).toContain('unknown revision');
  });
});

describe('mirrorCheckout', () => {
  const mirror = () =>
    mirrorCheckout({
      checkout,
      branch: 'main',
      repository: join(folder, 'bare/it.git'),
    });
  const subject = () =>
    runGit(['log', '-1', '--format=%s', 'main'], {
      repository: join(folder, 'bare/it.git'),
    });

  it('creates a repository once and then follows the checkout', async () => {
    expect(await mirror()).toEqual({ state: 'created' });
    await commit('second');
    expect(await mirror()).toEqual({ state: 'current' });
    expect(await subject()).toBe('second\n');
  });

  it('does not change a branch that has commits that the checkout lacks', async () => {
    await mirror();
    await git('commit', '-q', '--amend', '--allow-empty', '-m', 'other');
    expect(await mirror()).toMatchObject({ state: 'diverged' });
    expect(await subject()).toBe('first\n');
  });

  it('removes its temporary repository when the checkout has no commit', async () => {
    await runGit(['init', '-q', '-b', 'main', join(folder, 'empty')]);
    const repository = join(folder, 'none.git');
    await expect(
      mirrorCheckout({
        checkout: join(folder, 'empty'),
        branch: 'main',
        repository,
      }),
    ).rejects.toThrow(GitError);
    await expect(runGit(['rev-parse', 'main'], { repository })).rejects.toThrow(
      'not a git repository',
    );
  });
});
