import { atLeast, atMost, isMet, percentile } from './Figure.ts';

test('a value equal to its bound meets the bound', () => {
  expect(isMet(atMost('x', 50, 'ms', 50))).toBe(true);
  expect(isMet(atLeast('x', 50, 'req/s', 50))).toBe(true);
});

test('a value on the wrong side of its bound misses it', () => {
  expect(isMet(atMost('x', 50.1, 'ms', 50))).toBe(false);
  expect(isMet(atLeast('x', 49.9, 'req/s', 50))).toBe(false);
});

test('a figure without a bound has no verdict', () => {
  expect(isMet(atMost('x', 1, 'ms', null))).toBeNull();
});

test('a percentile is one of the values, in any order', () => {
  const values = [9, 1, 5, 3, 7, 2, 8, 4, 6, 10];
  expect(percentile(values, 0.5)).toBe(5);
  expect(percentile(values, 0.95)).toBe(10);
  expect(percentile([4], 0.95)).toBe(4);
});
