import { findIdioms } from './findIdioms.ts';

test.each([
  'anew',
  'whoever',
  'Nobody',
  'is told',
  'are told',
  'tells of',
  'stands for itself',
  'goes on by itself',
  'came to nothing',
  'taken in',
  'takes in',
  'has it that',
])('“%s” is found with its line', words => {
  expect(findIdioms(`// First line.\n// ${words}, second line.`)).toEqual([
    { line: 2, words },
  ]);
});

test('a part of a word is not found', () => {
  expect(
    findIdioms(
      'renewed, busybody, analyst old, canewise, taken into, takes instead',
    ),
  ).toEqual([]);
});
