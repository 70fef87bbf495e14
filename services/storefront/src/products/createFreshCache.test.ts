import { createFreshCache } from './createFreshCache.ts';

function setUp(capacity = 10) {
  const clock = { now: 0 };
  let loads = 0;
  const cache = createFreshCache<number>({
    freshFor: 2_000,
    staleFor: 5_000,
    capacity,
    now: () => clock.now,
  });
  const load = () => Promise.resolve(++loads);
  return { clock, cache, load, get: (key = 'a') => cache.get(key, load) };
}

test('a fresh value is returned without loading', async () => {
  const { clock, get } = setUp();
  expect(await get()).toBe(1);
  clock.now = 2_000;
  expect(await get()).toBe(1);
});

test('a stale value is returned while a new one is loaded', async () => {
  const { clock, get } = setUp();
  await get();
  clock.now = 2_001;
  expect(await get()).toBe(1);
  expect(await get()).toBe(2);
});

test('a value that is too old is never returned', async () => {
  const { clock, get } = setUp();
  await get();
  clock.now = 5_001;
  expect(await get()).toBe(2);
});

test('concurrent callers share one load', async () => {
  const { get } = setUp();
  expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1]);
});

test('a failure reaches all waiting callers and is not cached', async () => {
  const { cache, get } = setUp();
  const fail = () => Promise.reject(new Error('away'));
  await expect(cache.get('a', fail)).rejects.toThrow('away');
  expect(await get()).toBe(1);
});

test('after a failed refresh the stale value is returned until it is too old', async () => {
  const { clock, cache, get } = setUp();
  await get();
  clock.now = 3_000;
  const fail = () => Promise.reject(new Error('away'));
  expect(await cache.get('a', fail)).toBe(1);
  clock.now = 5_001;
  await expect(cache.get('a', fail)).rejects.toThrow('away');
});

test('the least recently used value is evicted', async () => {
  const { get } = setUp(2);
  await get('a');
  await get('b');
  await get('a');
  await get('c');
  expect(await get('a')).toBe(1);
  expect(await get('b')).toBe(4);
});
