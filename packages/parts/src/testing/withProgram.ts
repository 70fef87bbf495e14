import { allowedEnvironment } from '../host/allowedEnvironment.ts';
import { cacheFolderOf } from '../host/cacheFolderOf.ts';
import { programFolder } from '../programs/programFolder.ts';
import { provideProgram } from '../programs/provideProgram.ts';
import type { ProgramName } from '../programs/ProgramName.ts';

/**
 * Returns the environment of a process that finds a program on its PATH; installs
 * the program in the cache unless it is there.
 *
 * @throws LocalError when the installation fails
 */
export async function withProgram(
  name: ProgramName,
  variables: NodeJS.ProcessEnv,
): Promise<Record<string, string>> {
  const env = allowedEnvironment(variables);
  const cacheFolder = cacheFolderOf(variables);
  await provideProgram(name, { cacheFolder, env, onStep: () => {} });
  const folder = programFolder(name, cacheFolder);
  return { ...env, PATH: `${folder}:${variables['PATH'] ?? ''}` };
}
