import { z } from 'zod';
import type { Outcome } from '../../gate/Check.ts';

const Event = z.object({
  type: z.string(),
  '@message': z.string().default(''),
  test_summary: z
    .object({
      passed: z.int(),
      failed: z.int(),
      errored: z.int(),
      skipped: z.int(),
    })
    .optional(),
});

/** Counts the runs of `terraform test -json`; no summary, or no run, is a failure. */
export function testOutcome(output: string, stderr: string): Outcome {
  const events = output
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => Event.parse(JSON.parse(line)));
  const summary = events.find(({ test_summary }) => test_summary)?.test_summary;
  const messages = events
    .filter(
      ({ type, '@message': text }) =>
        type === 'diagnostic' ||
        (type === 'test_run' && !/\.\.\. (pass|in progress)/.test(text)),
    )
    .map(event => event['@message']);
  const passed = summary?.passed ?? 0;
  const failed = (summary?.failed ?? 0) + (summary?.errored ?? 0);
  return {
    counts: {
      passed,
      // Runs after a failure are skipped; the failure stands for them.
      failed: Math.max(failed, passed === 0 ? 1 : 0),
      skipped: 0,
    },
    skips: [],
    detail: [...messages, stderr].join('\n'),
  };
}
