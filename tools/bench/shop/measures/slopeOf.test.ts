import { slopeOf } from './slopeOf.ts';

test('a straight line rises by its slope', () => {
  const samples = [10, 11, 12].map(at => ({ at, value: 3 * at - 7 }));
  expect(slopeOf(samples)).toBeCloseTo(3);
});

test('values that return to their start have no slope', () => {
  const values = [4, 9, 4, 9, 4];
  expect(slopeOf(values.map((value, at) => ({ at, value })))).toBeCloseTo(0);
});

test('one sample has no slope', () => {
  expect(slopeOf([{ at: 1, value: 5 }])).toBe(0);
});
