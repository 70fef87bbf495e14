import { z } from 'zod';
import type { Accepted } from './accepted.ts';

/** The part of checkov's JSON report that the check reads. */
export const CheckovReport = z.object({
  summary: z.object({ passed: z.int(), parsing_errors: z.int() }),
  results: z.object({
    failed_checks: z.array(
      z.object({
        check_id: z.string(),
        check_name: z.string(),
        resource: z.string(),
      }),
    ),
  }),
});
export type CheckovReport = z.infer<typeof CheckovReport>;

/** Findings that are not accepted, and accepted findings that no longer occur. */
export function findUnaccepted(
  { summary, results }: CheckovReport,
  accepted: readonly Accepted[],
): string[] {
  const failures = results.failed_checks;
  const matches = (one: Accepted, failure: (typeof failures)[number]) =>
    one.check === failure.check_id && one.resource.test(failure.resource);
  return [
    ...(summary.parsing_errors > 0
      ? [`checkov could not parse ${summary.parsing_errors} files`]
      : []),
    ...failures
      .filter(failure => !accepted.some(one => matches(one, failure)))
      .map(
        ({ check_id, check_name, resource }) =>
          `${resource}: ${check_name} (${check_id})`,
      ),
    ...accepted
      .filter(one => !failures.some(failure => matches(one, failure)))
      .map(
        ({ check, resource }) =>
          `${check} on ${resource.source} no longer occurs: remove it from ACCEPTED`,
      ),
  ];
}
