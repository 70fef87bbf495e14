import { subjectProblem } from './subjectProblem.ts';

test.each([
  'kit: declare a service in one place',
  'local/parts: move the parts out',
  'kit-testing: move the test helpers out of kit',
  `kit: ${'x'.repeat(67)}`,
])('“%s” is accepted', subject => {
  expect(subjectProblem(subject)).toBeUndefined();
});

test.each([
  ['Assign one port at a time', 'scope: what changed'],
  ['Kit: declare a service', 'in lowercase'],
  ['kit testing: move helpers', 'in lowercase'],
  ['kit/: move helpers', 'in lowercase'],
  ['kit:declare a service', 'scope: what changed'],
  ['kit: ', 'scope: what changed'],
  ['kit: declare a service.', 'full stop'],
  [`kit: ${'x'.repeat(68)}`, '73 characters'],
])('“%s” is refused', (subject, why) => {
  expect(subjectProblem(subject)).toContain(why);
});
