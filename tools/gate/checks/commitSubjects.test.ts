import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commitSubjects } from './commitSubjects.ts';

const folder = mkdtempSync(join(tmpdir(), 'commit-subjects-'));
const origin = join(folder, 'origin');
afterAll(() => rmSync(folder, { recursive: true }));

const git = (cwd: string, ...args: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=Test', '-c', 'user.email=test@comptoir.example', ...args],
    { cwd, encoding: 'utf8' },
  ).trim();
const commit = (subject: string) =>
  git(origin, 'commit', '--quiet', '--allow-empty', '--message', subject);

/** A clone of the last commits. */
function cloneShallow(depth: number): string {
  const clone = join(folder, `depth-${depth}`);
  const url = pathToFileURL(origin).href;
  git(folder, 'clone', '--quiet', `--depth=${depth}`, url, clone);
  return clone;
}

let base: string;
beforeAll(() => {
  git(folder, 'init', '--quiet', origin);
  commit('Older than the rule');
  base = git(origin, 'rev-parse', 'HEAD');
  commit('kit: follow the rule');
  commit('Break the rule');
  commit('shopping: follow the rule again');
});

test('commits after the base are checked, older ones are not', async () => {
  const { counts, detail } = await commitSubjects(origin, base).run();
  expect(counts.failed).toBe(1);
  expect(detail).toMatch(/^[0-9a-f]+ Break the rule: must be “scope: what/);
  expect(detail).not.toContain('Older');
});

test('every commit of a shallow clone is checked', async () => {
  const two = await commitSubjects(cloneShallow(2), base).run();
  expect(two.detail).toContain('Break the rule');
  const one = await commitSubjects(cloneShallow(1), base).run();
  expect(one).toMatchObject({ counts: { passed: 1 }, note: '1 commits' });
});
