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

test('a fresh value is handed out without asking again', async () => {
  const { clock, get } = setUp();
  expect(await get()).toBe(1);
  clock.now = 2_000;
  expect(await get()).toBe(1);
});

test('a stale value is handed out once more while a new one is fetched', async () => {
  const { clock, get } = setUp();
  await get();
  clock.now = 2_001;
  expect(await get()).toBe(1);
  expect(await get()).toBe(2);
});

test('a value that is too old is never handed out', async () => {
  const { clock, get } = setUp();
  await get();
  clock.now = 5_001;
  expect(await get()).toBe(2);
});

test('callers at the same time share one load', async () => {
  const { get } = setUp();
  expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1]);
});

test('a failure reaches everyone who waits and is not remembered', async () => {
  const { cache, get } = setUp();
  const fail = () => Promise.reject(new Error('away'));
  await expect(cache.get('a', fail)).rejects.toThrow('away');
  expect(await get()).toBe(1);
});

test('a failed refresh leaves the stale value until it is too old', async () => {
  const { clock, cache, get } = setUp();
  await get();
  clock.now = 3_000;
  const fail = () => Promise.reject(new Error('away'));
  expect(await cache.get('a', fail)).toBe(1);
  clock.now = 5_001;
  await expect(cache.get('a', fail)).rejects.toThrow('away');
});

test('the value unused for longest makes room', async () => {
  const { get } = setUp(2);
  await get('a');
  await get('b');
  await get('a');
  await get('c');
  expect(await get('a')).toBe(1);
  expect(await get('b')).toBe(4);
});
