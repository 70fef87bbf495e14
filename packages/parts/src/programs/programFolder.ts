import { join } from 'node:path';
import type { ProgramName } from './ProgramName.ts';
import { PYTHON_PROGRAMS } from './pythonPrograms.ts';

/** Returns the PATH folder of a program, which may not be installed yet. */
export function programFolder(name: ProgramName, cacheFolder: string): string {
  return join(cacheFolder, PYTHON_PROGRAMS[name].folder, 'bin');
}
