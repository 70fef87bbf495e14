import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '@comptoir/parts/files/writeFileAtomically';
import { runTask } from '@comptoir/parts/process/runTask';
import { sourceHash } from './sourceHash.ts';

/** The output folders of builds; each existing one contains a stamp. */
export const BUILD_OUTPUTS = ['dist', 'build'];
export const STAMP = '.comptoir-sources';

/**
 * Builds a workspace unless its output was built from exactly these sources.
 *
 * @returns undefined on success, else the reason of the failure
 */
export async function buildIfStale(options: {
  root: string;
  folder: string;
  command: readonly [string, ...string[]];
  env: Readonly<Record<string, string>>;
  logFile: string;
  signal: AbortSignal;
  onBuild: () => void;
}): Promise<string | undefined> {
  const { folder, command } = options;
  const hash = sourceHash(options);
  if (isFresh(folder, hash)) {
    return undefined;
  }
  options.onBuild();
  const problem = await runTask({ ...options, cwd: folder });
  if (problem !== undefined) {
    return `its build failed: ${problem}`;
  }
  const outputs = BUILD_OUTPUTS.filter(output =>
    existsSync(join(folder, output)),
  );
  if (outputs.length === 0) {
    return `its build (${command.join(' ')}) wrote neither ${BUILD_OUTPUTS.join(' nor ')}`;
  }
  for (const output of outputs) {
    const stamp = stampOf(hash, outputs);
    writeFileAtomically(join(folder, output, STAMP), stamp);
  }
  return undefined;
}

/** A stamp names all outputs of its build, so that each detects the loss of another. */
function stampOf(hash: string, outputs: readonly string[]): string {
  return `${hash} ${outputs.join(' ')}\n`;
}

function isFresh(folder: string, hash: string): boolean {
  const stamps = BUILD_OUTPUTS.map(output => join(folder, output, STAMP))
    .filter(existsSync)
    .map(file => readFileSync(file, 'utf8'));
  const outputs = BUILD_OUTPUTS.filter(output =>
    existsSync(join(folder, output, STAMP)),
  );
  return (
    stamps.length > 0 && stamps.every(stamp => stamp === stampOf(hash, outputs))
  );
}
