import { formatAge } from './formatAge';

describe('formatAge', () => {
  it.each([
    [-5_000, '0 s'],
    [4_999, '4 s'],
    [60_000, '1 min'],
    [59.9 * 60_000, '59 min'],
    [3_600_000, '1 h'],
    [5 * 24 * 3_600_000, '5 d'],
  ])('%d ms is %s', (milliseconds, text) => {
    expect(formatAge(milliseconds)).toBe(text);
  });
});
