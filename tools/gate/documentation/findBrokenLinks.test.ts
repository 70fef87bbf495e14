import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrokenLinks } from './findBrokenLinks.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'comptoir-links-'));
  mkdirSync(join(root, 'docs'));
  writeFileSync(join(root, 'docs', 'a.json'), '{}');
  writeFileSync(
    join(root, 'docs', 'other.md'),
    '# Other\n\n## A `code` & more\n\n## A `code` & more\n',
  );
});
afterEach(() => rmSync(root, { recursive: true }));

function findingsFor(text: string): string[] {
  writeFileSync(join(root, 'README.md'), text);
  return findBrokenLinks(root, 'README.md');
}

test.each([
  '[to a page](docs/other.md)',
  '[to a heading](docs/other.md#a-code-more)',
  '[to its twin](docs/other.md#a-code-more_1)',
  '[to an address](https://example.org/x#y)',
  '`[in code](nowhere.md)`',
  '```\n[in a block](nowhere.md)\n```',
  '# Here\n[here](#here)',
])('%s has an existing target', text => {
  expect(findingsFor(text)).toEqual([]);
});

test.each([
  ['[a](docs/gone.md)', 'docs/gone.md: there is no docs/gone.md'],
  ['[a](docs/)', 'docs/: is a folder: name one of its pages'],
  ['[a](../x.md)', '../x.md: leaves the repository'],
  [
    '[a](docs/a.json)',
    'docs/a.json: is neither a page nor a picture: write its name in backticks, without a link',
  ],
  [
    '[a](docs/other.md#gone)',
    'docs/other.md#gone: docs/other.md has no such heading; there are #other, #a-code-more, #a-code-more_1',
  ],
])('%s is reported with its line and the reason', (text, finding) => {
  expect(findingsFor(`\n${text}`)).toEqual([`README.md:2: ${finding}`]);
});
