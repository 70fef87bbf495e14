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
  /** Unbuilt modules whose kinds the part needs. */
  unbuiltKinds: GoModule[];
}

/**
 * Plans the pinned parts of the platform that are not left out, with their programs. Reports a part
 * whose program is missing to `onStep` and leaves it out.
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
  const wanted = withoutUnneeded(leaveOut(all, names));
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
  return withoutUnneeded(leaveOut(wanted, names)).flatMap(
    ({ name }) => found.get(name) ?? [],
  );
}

/** Leaves out on-demand parts that no other part needs. */
function withoutUnneeded(parts: readonly Part[]): Part[] {
  const own = parts.filter(({ onDemand }) => !onDemand);
  return neededParts(
    parts,
    own.map(({ name }) => name),
  );
}

/** Returns each unbuilt module once, in build order. */
export function unbuilt(modules: readonly GoModule[]): GoModule[] {
  return [...new Set(modules)]
    .filter(module => !isBuilt(module))
    .sort((one, other) => one.order - other.order);
}
