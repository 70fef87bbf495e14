import { findGoProgram } from '../goModules/findGoProgram.ts';
import type { GoModule } from '../goModules/GoModule.ts';
import type { Part } from '../Part.ts';
import type { ProgramPlaces } from './ProgramSource.ts';

/** The programs of a part. */
export interface FoundPrograms {
  /** Program of the declaration → absolute path, including unbuilt programs. */
  files: Record<string, string>;
  /** Modules to build before the part can be started. */
  missing: GoModule[];
}

/**
 * Finds every program of a part.
 *
 * @throws LocalError when a program of this machine is missing
 */
export async function findPrograms(
  part: Part,
  places: ProgramPlaces & { modules: readonly GoModule[] },
): Promise<FoundPrograms> {
  const { modules, env } = places;
  const found: FoundPrograms = { files: {}, missing: [] };
  for (const [name, source] of Object.entries(part.programs)) {
    if (source.from === 'machine') {
      found.files[name] = await source.find(places);
      continue;
    }
    const path = env['PATH'] ?? '';
    const program = findGoProgram(source.name, { modules, path });
    if (!program) {
      continue;
    }
    found.files[name] = program.file;
    if (program.missing) {
      found.missing.push(program.missing);
    }
  }
  return found;
}

/** Whether this repository pins every Go module that a part runs or reads kinds from. */
export function isPinned(
  part: Part,
  options: { modules: readonly GoModule[]; path: string },
): boolean {
  const has = (name: string) =>
    options.modules.some(module => module.name === name);
  return (
    part.kinds.every(has) &&
    Object.values(part.programs).every(
      source => source.from !== 'go' || findGoProgram(source.name, options),
    )
  );
}
