import { join } from 'node:path';
import type { ProgramName } from './ProgramName.ts';
import { PYTHON_PROGRAMS } from './pythonPrograms.ts';

/** The folder to be put on PATH for a program, whether it is there already or not. */
export function programFolder(name: ProgramName, cacheFolder: string): string {
  return join(cacheFolder, PYTHON_PROGRAMS[name].folder, 'bin');
}
