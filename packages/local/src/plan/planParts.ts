import { explain } from '@comptoir/parts/errors/explain';
import type { GoModule } from '@comptoir/parts/goModules/GoModule';
import { isBuilt } from '@comptoir/parts/goModules/isBuilt';
import { isPlatform, leaveOut } from '@comptoir/parts/leaveOut';
import { neededParts } from '@comptoir/parts/neededParts';
import type { Part } from '@comptoir/parts/Part';
import { findPrograms, isPinned } from '@comptoir/parts/programs/findPrograms';
import type { FoundPrograms } from '@comptoir/parts/programs/findPrograms';
import type { LocalOptions } from './LocalOptions.ts';

/** A part of the platform with its programs. */
export interface PlannedPart extends FoundPrograms {
  part: Part;
  /** Modules whose kinds it needs and that are not built. */
  unbuiltKinds: GoModule[];
}

/**
 * The parts of the platform that this repository pins and that are not left out, with their
 * programs. A part whose program cannot be had is reported to `onStep`.
 */
export async function planParts(options: {
  local: LocalOptions;
  without: readonly string[];
  modules: readonly GoModule[];
  onStep: (step: string) => void;
}): Promise<PlannedPart[]> {
  const { local, without, onStep, modules } = options;
  const { env, cacheFolder } = local;
  const path = env['PATH'] ?? '';
  const all = local.parts.filter(isPlatform);
  const absent = all.filter(part => !isPinned(part, { modules, path }));
  const names = [...without, ...absent.map(({ name }) => name)];
  const wanted = withoutIdle(leaveOut(all, names));
  const found = new Map<string, PlannedPart>();
  const places = { modules, cacheFolder, env, onStep };
  for (const part of wanted) {
    try {
      const { files, missing } = await findPrograms(part, places);
      const kinds = modules.filter(({ name }) => part.kinds.includes(name));
      found.set(part.name, {
        part,
        files,
        missing: unbuilt(missing),
        unbuiltKinds: unbuilt(kinds),
      });
    } catch (error) {
      names.push(part.name);
      onStep(`${part.name} is left out. ${explain(error)}`);
    }
  }
  return withoutIdle(leaveOut(wanted, names)).flatMap(
    ({ name }) => found.get(name) ?? [],
  );
}

/** Leaves out the parts that are started only beside others, where there are no others. */
function withoutIdle(parts: readonly Part[]): Part[] {
  const own = parts.filter(({ onDemand }) => !onDemand);
  return neededParts(
    parts,
    own.map(({ name }) => name),
  );
}

/** Each module that is not built, once, in the order of their builds. */
export function unbuilt(modules: readonly GoModule[]): GoModule[] {
  return [...new Set(modules)]
    .filter(module => !isBuilt(module))
    .sort((one, other) => one.order - other.order);
}
