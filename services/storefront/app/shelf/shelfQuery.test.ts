import { dictionaries } from '../i18n/dictionaries.ts';
import { activeFilters } from './activeFilters.ts';
import { readShelfQuery } from './readShelfQuery.ts';
import { shelfPath } from './shelfPath.ts';
import { toProductQuery } from './toProductQuery.ts';
import { toShelfParams } from './toShelfParams.ts';

const read = (search: string) => readShelfQuery(new URLSearchParams(search));

test('an address is read and written without changes', () => {
  const search =
    'q=th%C3%A9&category=tea&maker=A&maker=B&stock=1&min=2.5&max=40&sort=name&cursor=x';
  expect(toShelfParams(read(search)).toString()).toBe(search);
});

test('invalid values are dropped, repeated makers count once, a decimal comma is accepted', () => {
  const query = read(
    'sort=best&min=-1&max=2,50&maker=A&maker=A&maker=&stock=2',
  );
  expect(toShelfParams(query).toString()).toBe('maker=A&max=2.5');
});

test('what the products service would refuse is dropped', () => {
  const makers = Array.from({ length: 25 }, (_, at) => `maker=M${at}`);
  expect(read(makers.join('&')).makers).toHaveLength(20);
  const query = read(`category=Not+a+shelf&maker=${'x'.repeat(121)}&maker=+A+`);
  expect(toShelfParams(query).toString()).toBe('maker=A');
});

test('a minimum price above the maximum is swapped with it', () => {
  const query = toProductQuery(read('min=40&max=2.5'), 'en');
  expect(query).toMatchObject({ minPrice: 250, maxPrice: 4_000 });
});

test('a category in the path is not repeated in the query', () => {
  const query = read('category=tea&stock=1');
  expect(shelfPath('/en/category/tea', query)).toBe('/en/category/tea?stock=1');
  expect(shelfPath('/en/search', query)).toBe(
    '/en/search?category=tea&stock=1',
  );
});

test('each active filter has the query without it, from the first page on', () => {
  const query = read('maker=A&maker=B&stock=1&min=5&cursor=x');
  const filters = activeFilters(query, undefined, dictionaries.en, 'en');
  const paths = filters.map(({ text, without }) => [
    text,
    toShelfParams(without).toString(),
  ]);
  expect(paths).toEqual([
    ['A', 'maker=B&stock=1&min=5'],
    ['B', 'maker=A&stock=1&min=5'],
    ['In stock only', 'maker=A&maker=B&min=5'],
    ['€5 or more', 'maker=A&maker=B&stock=1'],
  ]);
});
