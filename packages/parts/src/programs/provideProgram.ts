import { dirname } from 'node:path';
import { runCommand } from '@comptoir/commands/runCommand';
import { installPythonProgram } from './installPythonProgram.ts';
import { programFolder } from './programFolder.ts';
import type { ProgramName } from './ProgramName.ts';
import { PYTHON_PROGRAMS } from './pythonPrograms.ts';

/**
 * Installs a program in the cache unless a working one is installed.
 *
 * @throws LocalError when the installation fails
 */
export async function provideProgram(
  name: ProgramName,
  options: {
    cacheFolder: string;
    env: Readonly<Record<string, string>>;
    /** Reports the start and the end of the installation. */
    onStep: (step: string) => void;
  },
): Promise<void> {
  const { cacheFolder, env, onStep } = options;
  const folder = programFolder(name, cacheFolder);
  const found = await runCommand([`${folder}/${name}`, '--version'], { env });
  if (found.code === 0) {
    return;
  }
  onStep(`${name}: installing once (${PYTHON_PROGRAMS[name].requirement})`);
  await installPythonProgram({ name, target: dirname(folder), env });
  onStep(`${name} is installed`);
}
