import type { Accepted } from './accepted.ts';
import { CheckovReport, findUnaccepted } from './findUnaccepted.ts';

const report = (...failures: [check: string, resource: string][]) =>
  CheckovReport.parse({
    summary: { passed: 3, parsing_errors: 0 },
    results: {
      failed_checks: failures.map(([check_id, resource]) => ({
        check_id,
        check_name: 'Ensure it',
        resource,
      })),
    },
  });
const accepted: Accepted[] = [
  { check: 'CKV_1', resource: /bucket$/, why: 'a reason' },
];

it('accepts the listed finding on the listed resource only', () => {
  expect(findUnaccepted(report(['CKV_1', 'a.bucket']), accepted)).toEqual([]);
  expect(
    findUnaccepted(
      report(['CKV_1', 'a.bucket'], ['CKV_1', 'a.key'], ['CKV_2', 'a.bucket']),
      accepted,
    ),
  ).toEqual(['a.key: Ensure it (CKV_1)', 'a.bucket: Ensure it (CKV_2)']);
});

it('refuses a listed finding that no longer occurs', () => {
  expect(findUnaccepted(report(), accepted)[0]).toContain('CKV_1 on bucket$');
});

it('refuses files that checkov cannot parse', () => {
  const broken = report();
  broken.summary.parsing_errors = 2;
  expect(findUnaccepted(broken, [])).toEqual([
    'checkov could not parse 2 files',
  ]);
});
