import { PARTS } from '@comptoir/parts/parts';
import { runCommandLine } from './cli/runCommandLine.ts';

process.exitCode = await runCommandLine({
  program: import.meta.filename,
  args: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  parts: PARTS,
});
