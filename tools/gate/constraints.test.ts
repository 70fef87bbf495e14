import { createRequire } from 'node:module';

interface Dependency {
  ident: string;
  range: string;
  type: string;
}
interface Manifest {
  description?: string;
  resolutions?: Record<string, string>;
}

const { constraints } = createRequire(import.meta.url)(
  '../../yarn.config.cjs',
) as { constraints(context: { Yarn: unknown }): Promise<void> };

/** Returns the errors of the constraints for a repository of one workspace. */
async function refusals(
  dependencies: Pick<Dependency, 'ident' | 'range'>[],
  manifest: Manifest = { description: 'An example' },
): Promise<string[]> {
  const errors: string[] = [];
  const error = (message: string) => errors.push(message);
  const workspace = { cwd: 'tools', manifest, set: () => undefined, error };
  await constraints({
    Yarn: {
      workspaces: () => [workspace],
      workspace: ({ cwd }: { cwd?: string }) => (cwd ? workspace : null),
      dependencies: () =>
        dependencies.map(one => ({
          ...one,
          type: 'dependencies',
          error,
          update: (range: string) => error(`${one.ident}: ${range}`),
        })),
    },
  });
  return errors.filter(message => !message.includes('is no longer pinned'));
}

test('a range with a major version is accepted', async () => {
  expect(await refusals([{ ident: 'zod', range: '^4.6.7' }])).toEqual([]);
});

test.each(['*', '', 'latest'])('the range “%s” is refused', async range => {
  expect(await refusals([{ ident: 'zod', range }])).toEqual([
    `zod: “${range}” allows any version; name the major version`,
  ]);
});

test('a pin needs a reason', async () => {
  expect(
    await refusals([
      { ident: 'knip', range: '6.40.0' },
      { ident: 'zod', range: '4.6.7' },
    ]),
  ).toEqual([
    expect.stringMatching(/^zod is pinned to 4.6.7; name the reason/),
  ]);
});

test('a resolution needs a reason', async () => {
  const resolutions = { 'better-sqlite3': '13.2.0', zod: '4.6.7' };
  expect(
    await refusals([], { description: 'An example', resolutions }),
  ).toEqual([
    expect.stringMatching(/^zod is pinned to 4.6.7; name the reason/),
  ]);
});

test('two ranges of one dependency are refused', async () => {
  expect(
    await refusals([
      { ident: 'zod', range: '^4.6.7' },
      { ident: 'zod', range: '^4.0.0' },
    ]),
  ).toEqual(['zod: ^4.6.7']);
});

test('a workspace describes itself', async () => {
  expect(await refusals([], {})).toEqual([
    'description is missing: describe the workspace in one line',
  ]);
});
