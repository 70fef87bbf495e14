import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProviderMirror } from './findProviderMirror.ts';

const folder = mkdtempSync(join(tmpdir(), 'mirror-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Creates a mirror that holds the provider. */
function mirror(...path: string[]): string {
  const root = join(folder, ...path);
  const provider = ['registry.terraform.io', 'hashicorp', 'aws', '5.100.0'];
  mkdirSync(join(root, ...provider), { recursive: true });
  return root;
}

it('prefers the plugin folders', () => {
  const plugins = mirror('plugins');
  const other = mirror('software', 'mirror');
  expect(
    findProviderMirror({
      plugins: [join(folder, 'missing'), plugins],
      searched: [other],
    }),
  ).toBe(plugins);
});

it('finds a mirror three levels deep and no deeper', () => {
  const found = mirror('three', 'a', 'b', 'c');
  mirror('four', 'a', 'b', 'c', 'd');
  const search = (name: string) =>
    findProviderMirror({ plugins: [], searched: [join(folder, name)] });
  expect(search('three')).toBe(found);
  expect(search('four')).toBeUndefined();
});

it('ignores another version', () => {
  const root = join(folder, 'old');
  mkdirSync(join(root, 'registry.terraform.io', 'hashicorp', 'aws', '4.0.0'), {
    recursive: true,
  });
  expect(findProviderMirror({ plugins: [root], searched: [] })).toBeUndefined();
});
