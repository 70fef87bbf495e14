import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { failed, type Check } from './Check.ts';
import { gateLog } from './commandCheck.ts';
import { runLogged } from '@comptoir/commands/runLogged';

/** The part of Playwright's JSON report that the gate reads. */
const PlaywrightReport = z.object({
  stats: z.object({
    expected: z.int(),
    unexpected: z.int(),
    flaky: z.int(),
    skipped: z.int(),
  }),
});

export interface PlaywrightCheckOptions {
  root: string;
  /** Returns the addresses of the environment under test; called when the check runs. */
  env(): Record<string, string>;
}

/** Runs the end-to-end tests of every project in playwright.config.ts; a flaky test counts as failed. */
export function playwrightCheck(options: PlaywrightCheckOptions): Check {
  return {
    name: 'playwright',
    async run() {
      const report = join(options.root, 'var', 'test', 'playwright.json');
      await rm(report, { force: true });
      const { tail, code } = await runLogged(['yarn', 'playwright', 'test'], {
        cwd: options.root,
        variables: options.env(),
        log: gateLog(options.root, 'playwright'),
      });
      try {
        const { stats } = PlaywrightReport.parse(
          JSON.parse(await readFile(report, 'utf8')),
        );
        const failures = stats.unexpected + stats.flaky;
        return {
          counts: {
            passed: stats.expected,
            failed: code !== 0 && failures === 0 ? 1 : failures,
            skipped: stats.skipped,
          },
          skips: [],
          detail: tail,
        };
      } catch {
        return failed(
          `Playwright wrote no report (exit code ${code}).\n${tail}`,
        );
      }
    },
  };
}
