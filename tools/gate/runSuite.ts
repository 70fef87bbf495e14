import { performance } from 'node:perf_hooks';
import {
  addCounts,
  failed,
  type Check,
  type Counts,
  type Outcome,
  type Skip,
  type Suite,
} from './Check.ts';

/** The totals of one suite. */
export interface SuiteResult {
  counts: Counts;
  skips: Skip[];
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a suite's checks, some concurrently, and prints a line for each. */
export async function runSuite(suite: Suite): Promise<SuiteResult> {
  const started = performance.now();
  console.log(`\n${suite.name} (at most ${suite.minutes} min)`);
  const waiting = [...suite.checks];
  const outcomes: Outcome[] = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      outcomes.push(await runCheck(check));
    }
  };
  const close = async () => suite.close?.();
  const interrupted = () => void close().finally(() => process.exit(130));
  for (const signal of SIGNALS) {
    process.once(signal, interrupted);
  }
  for (const check of suite.before ?? []) {
    outcomes.push(await runCheck(check));
  }
  await Promise.all(Array.from({ length: suite.atOnce }, worker));
  await close();
  for (const signal of SIGNALS) {
    process.off(signal, interrupted);
  }

  const minutes = (performance.now() - started) / 60_000;
  if (minutes > suite.minutes) {
    const text = `${suite.name} took ${minutes.toFixed(1)} min, the maximum is ${suite.minutes}`;
    console.log(`  FAIL ${text}`);
    outcomes.push(failed(text));
  }
  return {
    counts: outcomes
      .map(outcome => outcome.counts)
      .reduce(addCounts, { passed: 0, failed: 0, skipped: 0 }),
    skips: outcomes.flatMap(outcome => outcome.skips),
  };
}

async function runCheck(check: Check): Promise<Outcome> {
  const started = performance.now();
  const outcome = await check.run().catch((error: unknown) => {
    return failed(error instanceof Error ? `${error.stack}` : String(error));
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { counts } = outcome;
  const ran = counts.passed > 0 ? 'ok  ' : 'skip';
  const verdict = counts.failed > 0 ? 'FAIL' : ran;
  const many = counts.passed + counts.failed + counts.skipped > 1;
  const detail = many
    ? ` ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`
    : '';
  const note = outcome.note ? ` ${outcome.note}` : '';
  console.log(`  ${verdict} ${check.name} (${seconds} s)${detail}${note}`);
  if (counts.failed > 0) {
    console.log(indent(outcome.detail));
  }
  for (const skip of outcome.skips) {
    console.log(`  skip ${skip.name}: ${skip.reason}`);
  }
  return outcome;
}

function indent(text: string): string {
  return text.replace(/^/gm, '       ');
}
