import { digestOf } from '../../__testUtils__/GitopsRepository';
import { toRunning } from './toRunning';

const OWN = 'registry.comptoir.example:5000/shop/products';
const known = { digest: digestOf('a'), version: '1.0.0', commit: 'c' };
const run = (references: string[], repository: string | undefined = OWN) =>
  toRunning({
    references,
    repository,
    find: digest => (digest === known.digest ? known : undefined),
  });

it('names version and commit of an image that a release has', () => {
  expect(run([`${OWN}@${digestOf('a')}`])).toMatchObject([known]);
});

it('leaves the version out of an image that no release has', () => {
  const [image] = run([`${OWN}@${digestOf('b')}`]);
  expect(image?.digest).toBe(digestOf('b'));
  expect(image?.version).toBeUndefined();
});

it('leaves sidecars out, but not what runs instead of the release', () => {
  const own = `${OWN}@${digestOf('a')}`;
  expect(run([own, 'envoy:1.2']).map(({ reference }) => reference)).toEqual([
    own,
  ]);
  expect(run(['envoy:1.2'])).toMatchObject([
    { reference: 'envoy:1.2', digest: undefined },
  ]);
});

it('recognizes an image that is named by tag', () => {
  expect(run([`${OWN}:1.0.0`, 'envoy:1.2'])).toHaveLength(1);
});
