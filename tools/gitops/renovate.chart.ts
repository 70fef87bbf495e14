import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readAddons } from '@comptoir/gitops/readAddons';

const root = resolve(import.meta.dirname, '..', '..');
const Config = z.looseObject({
  customManagers: z.array(
    z.looseObject({
      customType: z.literal('regex'),
      managerFilePatterns: z.array(z.string()),
      matchStrings: z.array(z.string()),
      depNameTemplate: z.string().optional(),
    }),
  ),
});
const { customManagers } = Config.parse(
  JSON.parse(readFileSync(join(root, 'renovate.json'), 'utf8')),
);

/** Returns what Renovate's regex manager finds in a file: `<name> <version>`. */
function pinsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  return customManagers
    .filter(({ managerFilePatterns }) =>
      managerFilePatterns.some(one => new RegExp(one.slice(1, -1)).test(path)),
    )
    .flatMap(({ matchStrings, depNameTemplate }) =>
      matchStrings.flatMap(pattern =>
        [...text.matchAll(new RegExp(pattern, 'g'))].map(({ groups = {} }) => {
          const name = depNameTemplate
            ? depNameTemplate.replaceAll(
                /\{\{\{(\w+)\}\}\}/g,
                (_, group: string) => groups[group] ?? '',
              )
            : groups['depName'];
          return `${name} ${groups['currentValue']}`;
        }),
      ),
    );
}

test.each(await readAddons(root))(
  'Renovate finds the version of $name',
  ({ name, addon }) => {
    const { chart, kustomize } = addon;
    const repository = chart?.repository.startsWith('oci://')
      ? `${chart.repository.replace('oci://', '')}/`
      : '';
    const expected = [
      ...(chart ? [`${repository}${chart.name} ${chart.version}`] : []),
      ...(kustomize
        ? [
            `${new URL(kustomize.repository).pathname.slice(1)} ${kustomize.version}`,
          ]
        : []),
    ];
    const found = pinsOf(`gitops/addons/${name}/addon.yaml`);
    expect(found).toEqual(expect.arrayContaining(expected));
  },
);

test('the patterns have no lookaround, which RE2 refuses', () => {
  for (const { matchStrings } of customManagers) {
    expect(matchStrings.join('\n')).not.toMatch(/\(\?(=|!|<=|<!)/);
  }
});

test('Renovate finds every version in the declarations and values of add-ons', () => {
  const files = globSync('gitops/addons/**/{values,addon}.yaml', { cwd: root });
  const versions = files.flatMap(file => {
    const lines = readFileSync(join(root, file), 'utf8')
      .split('\n')
      .filter(line => !/^ *(#|reason:)/.test(line));
    return lines
      .flatMap(line => line.match(/(?<![\d.])v?\d+\.\d+\.\d+(?![\d.])/g) ?? [])
      .map(version => `${file} ${version}`);
  });
  const found = files.flatMap(file =>
    pinsOf(file).map(pin => `${file} ${pin.split(' ').at(-1)}`),
  );
  expect(versions.length).toBeGreaterThan(3);
  expect(found).toEqual(expect.arrayContaining(versions));
});
