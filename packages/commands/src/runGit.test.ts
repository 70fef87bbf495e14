import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

  it('commits the files of an unpacked archive, never those of a repository above or beside it', async () => {
    const archive = join(checkout, 'unpacked');
    const repository = join(folder, 'bare/archive.git');
    const ofArchive = () =>
      mirrorCheckout({ checkout: archive, branch: 'main', repository });
    const files = () =>
      runGit(['ls-tree', '-r', '--name-only', 'main'], { repository });
    const commits = () =>
      runGit(['rev-list', '--count', 'main'], { repository });
    mkdirSync(archive);
    writeFileSync(join(archive, '.gitignore'), 'node_modules/\n');
    writeFileSync(join(archive, 'README.md'), '');
    mkdirSync(join(archive, 'node_modules'));
    writeFileSync(join(archive, 'node_modules/other.js'), '');
    // Git reads a repository with this name when the folder itself has none.
    await runGit(['clone', '-q', '--bare', checkout, `${archive}.git`]);

    expect(await ofArchive()).toEqual({ state: 'snapshot' });
    expect(await files()).toBe('.gitignore\nREADME.md\n');
    await ofArchive();
    expect(await commits()).toBe('1\n');
    writeFileSync(join(archive, 'README.md'), 'changed');
    await ofArchive();
    expect(await commits()).toBe('2\n');
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
