import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { plainEnglish } from './plainEnglish.ts';

const root = mkdtempSync(join(tmpdir(), 'plain-english-'));
afterAll(() => rmSync(root, { recursive: true }));

beforeAll(() => {
  execFileSync('git', ['init', '--quiet', root]);
  for (const file of [
    'docs/page.md',
    'services/kit/src/errors.ts',
    'services/storefront/app/i18n/en.ts',
    'docs/images/picture.png',
  ]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), 'One\nWhoever reads this\n');
  }
});

test('idioms are listed by file and line; marketing copy and pictures are exempt', async () => {
  const { counts, detail } = await plainEnglish(root, ['']).run();
  expect(counts.failed).toBe(1);
  expect(detail.split('\n')).toEqual([
    'docs/page.md:2: “Whoever”',
    'services/kit/src/errors.ts:2: “Whoever”',
  ]);
});

test('only swept folders are checked', async () => {
  const { detail } = await plainEnglish(root, ['services/']).run();
  expect(detail).toBe('services/kit/src/errors.ts:2: “Whoever”');
  const { counts } = await plainEnglish(root, ['tools/']).run();
  expect(counts.passed).toBe(1);
});
