import { toOutcome, type JestReport } from './jestCheck.ts';

const report = (changes: Partial<JestReport> = {}): JestReport => ({
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [],
  ...changes,
});

test('a passing run counts its tests', () => {
  expect(toOutcome(report(), 0, '').counts).toEqual({
    passed: 3,
    failed: 0,
    skipped: 0,
  });
});

test('a file that could not be loaded is a failure', () => {
  const broken = report({ numRuntimeErrorTestSuites: 1 });
  expect(toOutcome(broken, 1, '').counts.failed).toBe(1);
});

test('a non-zero exit code without a failed test is a failure', () => {
  expect(toOutcome(report(), 1, 'ended').counts.failed).toBe(1);
});

test('a run without any test has failed', () => {
  const empty = report({ numPassedTests: 0 });
  expect(toOutcome(empty, 0, '').counts.failed).toBe(1);
});

test('a skip has the reason from the name of its test', () => {
  const skipping = report({
    numPendingTests: 1,
    testResults: [
      {
        assertionResults: [
          { fullName: 'runs (skipped: no chromium)', status: 'pending' },
        ],
      },
    ],
  });
  expect(toOutcome(skipping, 0, '').skips).toEqual([
    { name: 'runs (skipped: no chromium)', reason: 'no chromium' },
  ]);
});
