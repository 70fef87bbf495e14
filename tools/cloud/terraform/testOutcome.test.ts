import { testOutcome } from './testOutcome.ts';

const summary = (counts: Record<string, number>) =>
  JSON.stringify({
    type: 'test_summary',
    test_summary: { passed: 0, failed: 0, errored: 0, skipped: 0, ...counts },
  });

it('counts runs that passed', () => {
  const { counts } = testOutcome(summary({ passed: 7 }), '');
  expect(counts).toEqual({ passed: 7, failed: 0, skipped: 0 });
});

it('counts runs that failed or could not be evaluated, with their messages', () => {
  const diagnostic = JSON.stringify({
    type: 'diagnostic',
    '@message': 'Error: The role must not pass other roles',
  });
  const run = JSON.stringify({
    type: 'test_run',
    '@message': '  "first"... pass',
  });
  const output = `${run}\n${diagnostic}\n${summary({ passed: 1, failed: 1, errored: 2 })}`;
  const { counts, detail } = testOutcome(output, 'and more');
  expect(counts.failed).toBe(3);
  expect(detail).toBe('Error: The role must not pass other roles\nand more');
});

it.each(['', summary({})])('fails when no test ran: %j', output => {
  expect(testOutcome(output, '').counts.failed).toBe(1);
});
