import type { Part } from '@comptoir/parts/Part';
import type { PartRun } from '@comptoir/parts/PartRun';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
import { findPrograms } from '@comptoir/parts/programs/findPrograms';

/**
 * Finds the programs of the shop's parts and creates their specifications.
 *
 * @throws LocalError when a program is missing
 */
export async function createShopParts(options: {
  parts: readonly Part[];
  run: PartRun;
  cacheFolder: string;
}): Promise<ProcessSpec[]> {
  const { parts, run, cacheFolder } = options;
  const { env, onStep } = run;
  const places = { cacheFolder, env, onStep, modules: [] };
  const specs: ProcessSpec[] = [];
  for (const part of parts) {
    const { files } = await findPrograms(part, places);
    specs.push(part.spec(run, files));
  }
  return specs;
}
