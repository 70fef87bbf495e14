import { jest } from '@jest/globals';
import type { ProductList } from '@comptoir/contracts/products';
import { createCachedProducts } from './createCachedProducts.ts';
import type { ProductsClient } from './ProductsClient.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  // The cache keeps its second until a timer ends it.
  jest.runOnlyPendingTimers();
  jest.useRealTimers();
});
const pass = (seconds: number) =>
  jest.advanceTimersByTimeAsync(seconds * 1_000);

/** A client whose lists have the number of the load as their total. */
function setUp() {
  let loads = 0;
  let isDown = false;
  const refused = () => Promise.reject(new Error('not in this test'));
  const client: ProductsClient = {
    list: () => {
      loads += 1;
      const list: ProductList = {
        items: [],
        total: loads,
        nextCursor: null,
        facets: { category: [], maker: [], availability: [], price: null },
        correctedQuery: null,
      };
      return isDown ? Promise.reject(new Error('away')) : Promise.resolve(list);
    },
    categories: () => {
      loads += 1;
      return Promise.resolve({ items: [] });
    },
    product: refused,
    suggestions: refused,
  };
  const cached = createCachedProducts(client);
  return {
    cached,
    loads: () => loads,
    setDown: (value: boolean) => {
      isDown = value;
    },
    total: async (q = 'tea') => (await cached.list({ q, locale: 'en' })).total,
  };
}

test('a list is loaded once within two seconds', async () => {
  const { total } = setUp();
  expect(await total()).toBe(1);
  await pass(1);
  expect(await total()).toBe(1);
});

test('a list is served for three more seconds while it is loaded again', async () => {
  const { total } = setUp();
  await total();
  await pass(2);
  expect(await total()).toBe(1);
  expect(await total()).toBe(2);
});

test('a list that is older than five seconds is never served', async () => {
  const { total } = setUp();
  await total();
  await pass(5);
  expect(await total()).toBe(2);
});

test('concurrent requests share one load, different queries do not', async () => {
  const { total } = setUp();
  expect(await Promise.all([total(), total(), total()])).toEqual([1, 1, 1]);
  expect(await total('coffee')).toBe(2);
});

test('a failure reaches all waiting requests and is not cached', async () => {
  const { total, setDown } = setUp();
  setDown(true);
  const results = await Promise.allSettled([total(), total()]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  setDown(false);
  expect(await total()).toBe(2);
});

test('after a failed refresh the stale list is served until it is too old', async () => {
  const { total, setDown } = setUp();
  await total();
  setDown(true);
  await pass(3);
  expect(await total()).toBe(1);
  await pass(2);
  await expect(total()).rejects.toThrow('away');
});

test('categories are loaded once within five seconds', async () => {
  const { cached, loads } = setUp();
  await cached.categories();
  await pass(4);
  await cached.categories();
  expect(loads()).toBe(1);
  await pass(1);
  await cached.categories();
  expect(loads()).toBe(2);
});
