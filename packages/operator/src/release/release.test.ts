import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from '@comptoir/commands/runCommand';
import { runGit } from '@comptoir/commands/runGit';
import {
  formatRelease,
  parseRelease,
  releasePath,
  type Release,
} from '@comptoir/gitops/Release';
import type { Environment } from '@comptoir/gitops/environments';

const image = (character: string): Release['image'] => ({
  repository: 'registry.comptoir.example/comptoir/products',
  digest: `sha256:${character.repeat(64)}`,
  version: `1.0.${character}`,
  commit: character.repeat(40),
  builtAt: '2026-11-30T12:00:00Z',
});

describe('npm run release', () => {
  let folder: string;
  let clone: string;
  const git = async (...args: string[]) => {
    const identity = { name: 'A', email: 'a@b.example' };
    return (await runGit(args, { cwd: clone, identity })).trim();
  };
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(clone, path)), { recursive: true });
    writeFileSync(join(clone, path), text);
  };
  const commit = async (environment: Environment, release: Release) => {
    write(releasePath('products', environment), formatRelease(release));
    await git('add', '.');
    await git('commit', '-qm', 'gitops: change a release');
    await git('push', '-q', '-u', 'origin', 'main');
    return git('rev-parse', 'HEAD');
  };
  const read = (environment: Environment) => {
    const path = releasePath('products', environment);
    return parseRelease(
      readFileSync(join(clone, path), 'utf8'),
      path,
      environment,
    );
  };
  const run = (...args: string[]) =>
    runCommand([
      process.execPath,
      join(import.meta.dirname, 'main.ts'),
      ...args,
      '--root',
      clone,
    ]);
  const facts = { system: 'shop', team: 'team-shop' };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'release-'));
    clone = join(folder, 'clone');
    const origin = join(folder, 'origin.git');
    await runGit(['init', '-q', '--bare', '-b', 'main', origin]);
    await runGit(['clone', '-q', origin, clone]);
    await git('checkout', '-qB', 'main');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('promotes the pushed release of dev at its commit, and keeps the secrets of staging', async () => {
    const first = await commit('dev', { ...facts, image: image('1') });
    await commit('staging', {
      ...facts,
      revision: first,
      image: image('1'),
      secretsRevision: '7',
    });
    const pushed = await commit('dev', { ...facts, image: image('2') });
    write(releasePath('products', 'dev'), 'not pushed');

    const { code, stdout } = await run('promote', 'products', 'dev', 'staging');
    expect(code).toBe(0);
    expect(stdout).toContain('staging runs 1.0.2');
    expect(read('staging')).toEqual({
      ...facts,
      revision: pushed,
      image: image('2'),
      secretsRevision: '7',
    });
  });

  it('promotes the revision of staging to production, and rolls back', async () => {
    const revision = await commit('dev', { ...facts, image: image('1') });
    const old = { ...facts, revision, image: image('1') };
    await commit('production', old);
    await commit('staging', { ...facts, revision, image: image('2') });
    await run('promote', 'products', 'staging', 'production');
    expect(read('production')).toMatchObject({ revision, image: image('2') });
    await git('commit', '-qam', 'gitops: promote');

    const { code } = await run('rollback', 'products', 'production');
    expect(code).toBe(0);
    expect(read('production')).toEqual(old);
  });

  it('names an invalid release, and one without an earlier version', async () => {
    await commit('dev', {
      ...facts,
      image: { ...image('1'), digest: 'latest' },
    });
    const promoted = await run('promote', 'products', 'dev', 'staging');
    expect(promoted.code).toBe(1);
    expect(promoted.stderr).toContain(
      'gitops/apps/products/releases/dev.yaml: image.digest must be a digest',
    );
    const back = await run('rollback', 'products', 'dev');
    expect(back.code).toBe(1);
    expect(back.stderr).toContain('has no earlier version in Git');
  });
});
