import { NotFoundError } from '@backstage/errors';
import { digestOf, releaseText } from '../../__testUtils__/GitopsRepository';
import { Distances } from './Distances';
import { EarlierImages } from './EarlierImages';

const DISTANCE = { missing: 1, extra: 0, milliseconds: 1 };
const DEV = 'gitops/apps/products/releases/dev.yaml';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function measure() {
  const distance = jest.fn(async () => DISTANCE);
  const onChange = jest.fn();
  const onRetry = jest.fn();
  const distances = new Distances({ branch: { distance }, onChange, onRetry });
  const get = () => distances.get('a', 'b', 'products');
  return { distance, distances, get, onChange, onRetry };
}

it('compares commits again after a pause when the repository could not be read', async () => {
  const { distance, get, onChange, onRetry } = measure();
  distance.mockRejectedValueOnce(new Error('502'));
  expect(get()).toBeUndefined();
  await jest.advanceTimersByTimeAsync(0);
  const failure = { state: 'unknown', reason: '502' };
  expect(get()).toEqual(failure);
  expect(distance).toHaveBeenCalledTimes(1);

  await jest.advanceTimersByTimeAsync(10_000);
  expect(onRetry).toHaveBeenCalledTimes(1);
  expect(get()).toEqual(failure);
  await jest.advanceTimersByTimeAsync(0);
  expect(onChange).toHaveBeenCalledTimes(2);
  expect(get()).toEqual({ state: 'known', ...DISTANCE });
  expect(distance).toHaveBeenCalledTimes(2);
});

it('compares a missing commit again only after a change of the branch', async () => {
  const { distance, distances, get, onRetry } = measure();
  distance.mockRejectedValueOnce(new NotFoundError('no commit b'));
  get();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(onRetry).not.toHaveBeenCalled();
  expect(get()).toEqual({ state: 'unknown', reason: 'no commit b' });
  expect(distances.forgetFailures()).toBe(true);
  get();
  await jest.advanceTimersByTimeAsync(0);
  expect(get()).toEqual({ state: 'known', ...DISTANCE });
});

it('does not compare again after it stopped', async () => {
  const { distance, distances, get, onRetry } = measure();
  distance.mockRejectedValueOnce(new Error('502'));
  get();
  distances.stop();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(onRetry).not.toHaveBeenCalled();
});

it('reads earlier images again after a pause', async () => {
  const earlier = jest.fn(async () => [releaseText({ version: '0.9.0' })]);
  earlier.mockRejectedValueOnce(new Error('502'));
  const onRetry = jest.fn();
  const options = { branch: { earlier }, onChange: jest.fn(), onRetry };
  const images = new EarlierImages(options);
  const digest = digestOf('a');
  const file = { service: 'products', commit: 'c', path: DEV, content: '1' };
  const get = () => images.get({ ...file, digest });
  get();
  await jest.advanceTimersByTimeAsync(0);
  get();
  expect(earlier).toHaveBeenCalledTimes(1);

  await jest.advanceTimersByTimeAsync(10_000);
  expect(onRetry).toHaveBeenCalledTimes(1);
  get();
  await jest.advanceTimersByTimeAsync(0);
  expect(get()).toMatchObject({ version: '0.9.0' });
});
