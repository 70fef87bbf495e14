import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGitObjects } from './readGitObjects.ts';
import { runGit } from './runGit.ts';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'objects-'));
  await runGit(['init', '-q', '--bare', folder]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = async (text: string) =>
  (
    await runGit(['hash-object', '-w', '--stdin'], {
      repository: folder,
      input: text,
    })
  ).trim();

it('reads texts of any characters in their order, and undefined for what is missing', async () => {
  const texts = ['naïve – ✓\n', '', 'two\nlines'];
  const [first = '', second = '', third = ''] = await Promise.all(
    texts.map(write),
  );
  const missing = 'f'.repeat(40);
  const names = [first, missing, second, third];
  expect(await readGitObjects(names, { repository: folder })).toEqual([
    texts[0],
    undefined,
    texts[1],
    texts[2],
  ]);
});

it('starts no process for nothing', async () => {
  expect(await readGitObjects([], { repository: '/nowhere' })).toEqual([]);
});
