import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runLogged } from '@comptoir/commands/runLogged';
import { copyWithout } from './copyWithout.ts';
import type { Guarantee } from './guarantees.ts';

/** Runs a guarantee's kill test without the guarantee; returns whether it failed, as it must. */
export async function proveRed(
  root: string,
  guarantee: Guarantee,
): Promise<boolean> {
  const { name, test } = guarantee;
  const began = performance.now();
  const sources = await copyWithout(root, guarantee);
  const log = join(root, 'var', 'log', `chaos-without-${name}.log`);
  const { code } = await runLogged(['yarn', 'test:chaos', '-t', `^${test} `], {
    cwd: join(root, 'tools'),
    variables: { COMPTOIR_CHAOS_SOURCES: sources },
    log,
  });
  const text = await readFile(log, 'utf8');
  // A failed start of the shop proves nothing.
  const started = !/Shop\.start/.test(text);
  const red = code !== 0 && started && text.includes(`✕ ${test} `);
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  const verdict = red ? 'failed, as expected' : 'DID NOT FAIL';
  console.log(`without ${name}: kill test ${test} ${verdict} (${seconds} s)`);
  console.log(`  ${reasonIn(text)}`);
  return red;
}

/** The message of a jest run's first failure, in one line. */
function reasonIn(text: string): string {
  const [, detail = ''] = text.split(/^ {2}● .*$/m);
  const lines = detail.split('\n').map(line => line.trim());
  const end = lines.findIndex(line => /^(>?\s*\d+ \||at )/.test(line));
  return lines
    .slice(0, end)
    .filter(line => line !== '')
    .join(' ')
    .slice(0, 300);
}
