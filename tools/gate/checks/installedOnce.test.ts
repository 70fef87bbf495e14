import { installedTwice } from './installedOnce.ts';

const entry = (name: string, version: string) =>
  `"${name}@npm:^${version}":\n  version: ${version}\n  resolution: "${name}@npm:${version}"\n`;

test('one version of a Backstage package and two of another package are accepted', () => {
  const lockfile = [
    entry('@backstage/config', '1.3.9'),
    entry('zod', '3.0.0'),
    entry('zod', '4.0.0'),
  ];

  expect(installedTwice(lockfile.join('\n'))).toEqual([]);
});

test('a second version is reported with the remedy', () => {
  const lockfile = [
    entry('@backstage/config', '1.3.9'),
    entry('@backstage/config', '1.3.11'),
  ];

  expect(installedTwice(lockfile.join('\n'))).toEqual([
    expect.stringMatching(
      /^@backstage\/config is installed as 1\.3\.9 and as 1\.3\.11: .*yarn why/,
    ),
  ]);
});
