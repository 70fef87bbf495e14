import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import { failed, type Check, type Outcome } from './Check.ts';
import { gateLog } from './commandCheck.ts';
import { runLogged } from '@comptoir/commands/runLogged';

/** The part of jest's `--json` report that the gate reads. */
export const JestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numRuntimeErrorTestSuites: z.int(),
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string() }),
      ),
    }),
  ),
});
export type JestReport = z.infer<typeof JestReport>;

export interface JestCheckOptions {
  name: string;
  /** Runs jest; `--json --outputFile` are added. */
  command: string[];
  root: string;
  cwd: string;
  env?: Record<string, string>;
}

/** A check whose counts are those of a jest run. */
export function jestCheck(options: JestCheckOptions): Check {
  return {
    name: options.name,
    async run() {
      const log = gateLog(options.root, options.name);
      const report = log.replace(/\.log$/, '.json');
      await rm(report, { force: true });
      const { code, tail } = await runLogged(
        [...options.command, '--json', `--outputFile=${report}`],
        { cwd: options.cwd, variables: options.env, log },
      );
      try {
        const parsed = JestReport.parse(
          JSON.parse(await readFile(report, 'utf8')),
        );
        return toOutcome(parsed, code, tail);
      } catch {
        return failed(`jest wrote no report (exit code ${code}).\n${tail}`);
      }
    },
  };
}

/** Counts a report; a non-zero exit code without a failed test is a failure. */
export function toOutcome(
  report: JestReport,
  code: number | null,
  tail: string,
): Outcome {
  const skips = report.testResults
    .flatMap(file => file.assertionResults)
    .filter(test => test.status === 'pending')
    // The name of a skipped test contains the reason: "… (skipped: no mongod)".
    .map(test => ({ name: test.fullName, reason: reasonOf(test.fullName) }));
  // A file that could not be loaded has no tests of its own: count the file.
  const brokenFiles = report.numRuntimeErrorTestSuites;
  const failures = report.numFailedTests + brokenFiles;
  const unexplained = code !== 0 && failures === 0 ? 1 : 0;
  const none = report.numPassedTests + failures === 0 ? 1 : 0;
  return {
    counts: {
      passed: report.numPassedTests,
      failed: failures + Math.max(unexplained, none),
      skipped: report.numPendingTests,
    },
    skips,
    detail: none > 0 ? `No test ran.\n${tail}` : tail,
  };
}

function reasonOf(fullName: string): string {
  return /\(skipped: (.+)\)/.exec(fullName)?.[1] ?? 'no reason in its name';
}
