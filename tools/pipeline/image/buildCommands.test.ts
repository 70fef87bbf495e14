import { buildCommands, versionOf } from './buildCommands.ts';

const options = {
  dockerfile: 'services/Dockerfile',
  args: { SERVICE: 'products' },
  before: [['yarn', 'build']],
  repository: 'registry.example/comptoir/products',
  version: '1.2.0',
  commit: '1'.repeat(40),
};

it('builds after the host’s commands, and pushes only when a digest is asked for', () => {
  const built = buildCommands({ ...options, digestFile: undefined });
  expect(built.map(([program, verb]) => `${program} ${verb}`)).toEqual([
    'yarn build',
    'buildah build',
  ]);
  expect(built[1]).toEqual(
    expect.arrayContaining([
      '--build-arg=SERVICE=products',
      `org.opencontainers.image.revision=${options.commit}`,
      '--tag=registry.example/comptoir/products:1.2.0',
    ]),
  );
  const pushed = buildCommands({ ...options, digestFile: 'var/digest' });
  expect(pushed.at(-1)).toEqual([
    'buildah',
    'push',
    '--digestfile=var/digest',
    'registry.example/comptoir/products:1.2.0',
  ]);
});

it('names the version of the tag, or the commit', () => {
  const { commit } = options;
  expect(versionOf({ tag: 'v1.2.0', commit })).toBe('1.2.0');
  expect(versionOf({ tag: undefined, commit })).toBe('main-111111111111');
});
