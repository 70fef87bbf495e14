import { differencesBetween } from './differencesBetween.ts';

const template = new Set(['has a', 'has b']);

test('the same shape has no difference', () => {
  expect(
    differencesBetween({ template, service: template, allowed: {} }),
  ).toEqual([]);
});

test('what a service has more, or less, is named', () => {
  const service = new Set(['has a', 'has c']);
  expect(differencesBetween({ template, service, allowed: {} })).toEqual([
    '+ has c',
    '- has b',
  ]);
});

test('what is allowed is not named, and what is allowed without need is', () => {
  const service = new Set(['has a']);
  const allowed = { '- has b': 'it needs none', '+ has d': 'it had one' };
  expect(differencesBetween({ template, service, allowed })).toEqual([
    'no longer differs, take it off the list: + has d',
  ]);
});
