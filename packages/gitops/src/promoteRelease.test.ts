import { promoteRelease } from './promoteRelease.ts';
import { formatRelease, parseRelease, type Release } from './Release.ts';

const DEV: Release = {
  system: 'shop',
  team: 'team-shop',
  image: {
    repository: 'registry.comptoir.example/comptoir/products',
    digest: `sha256:${'0'.repeat(64)}`,
    version: '1.4.2',
    commit: 'c'.repeat(40),
    builtAt: '2026-11-30T12:00:00Z',
  },
  secretsRevision: 'dev-1',
};
const COMMIT = 'a'.repeat(40);

test('from dev, the release has the commit that dev runs, and no secrets of dev', () => {
  const release = promoteRelease({ from: DEV, commit: COMMIT });
  const { secretsRevision: _, ...rest } = DEV;
  expect(release).toEqual({ ...rest, revision: COMMIT });
});

test('from a pinned release, the revision is copied; the secrets of the target stay', () => {
  const from = { ...DEV, revision: 'b'.repeat(40) };
  const to = { ...from, revision: COMMIT, secretsRevision: '7' };
  expect(promoteRelease({ from, commit: COMMIT, to })).toEqual({
    ...from,
    secretsRevision: '7',
  });
});

test('a rendered release is parsed to the same release', () => {
  const text = formatRelease(DEV, 'A comment.');
  expect(text).toMatch(/^# A comment\.\n/);
  expect(parseRelease(text, 'dev.yaml', 'dev')).toEqual(DEV);
});

test('dev refuses a revision', () => {
  const text = formatRelease({ ...DEV, revision: COMMIT });
  expect(() => parseRelease(text, 'dev.yaml', 'dev')).toThrow(
    'dev.yaml: revision must not be set: dev follows the branch',
  );
});

test('every mistake is named with its file and key', () => {
  const text =
    'system: Shop\nimage: { digest: latest, tag: 1 }\nrevision: main\n';
  expect(() => parseRelease(text, 'staging.yaml', 'staging')).toThrow(
    [
      'staging.yaml: system must be lower-case letters, digits and dashes',
      'staging.yaml: team is missing',
      'staging.yaml: revision must be the full hash of a commit, 40 hexadecimal digits; a branch or tag may move',
      'staging.yaml: image.repository is missing',
      'staging.yaml: image.digest must be a digest, sha256: and 64 hexadecimal digits; a tag may move to another image',
      'staging.yaml: image.version is missing',
      'staging.yaml: image.commit is missing',
      'staging.yaml: image.builtAt is missing',
      'staging.yaml: image.tag is unknown',
    ].join('\n'),
  );
});

test.each([
  'https://[',
  'https://',
  'ftp://gitlab.example/1',
  'gitlab.example',
])('the page of a pipeline is not %s', pipeline => {
  const text = formatRelease({ ...DEV, image: { ...DEV.image, pipeline } });
  expect(() => parseRelease(text, 'dev.yaml', 'dev')).toThrow(
    'dev.yaml: image.pipeline must be an address',
  );
});
