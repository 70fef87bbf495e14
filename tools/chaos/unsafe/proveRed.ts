import { join } from 'node:path';
import { runCommand } from '../../runCommand.ts';
import { copyWithout } from './copyWithout.ts';
import type { Guarantee } from './guarantees.ts';

/** Runs the kill test of a guarantee without it; says whether it failed, as it must. */
export async function proveRed(
  root: string,
  guarantee: Guarantee,
): Promise<boolean> {
  const { name, test } = guarantee;
  const started = performance.now();
  const sources = await copyWithout(root, guarantee);
  const { code, tail } = await runCommand(
    ['yarn', 'test:chaos', '-t', `^${test} `],
    {
      cwd: join(root, 'tools'),
      env: { COMPTOIR_CHAOS_SOURCES: sources },
      log: join(root, 'var', 'log', `chaos-without-${name}.log`),
    },
  );
  const red = code !== 0 && new RegExp(`✕ ${test} `).test(tail);
  const seconds = ((performance.now() - started) / 1_000).toFixed(0);
  const verdict = red ? 'red, as it must be' : 'NOT NOTICED';
  console.log(`without ${name}: kill test ${test} ${verdict} (${seconds} s)`);
  return red;
}
