import { LocalError } from '../errors/LocalError.ts';
import { findOnPath } from '../host/findOnPath.ts';

/** The places of programs. */
export interface ProgramPlaces {
  /** The user's cache of downloads. */
  cacheFolder: string;
  env: Readonly<Record<string, string>>;
  /** Reports slow work. */
  onStep?: (step: string) => void;
}

/** The source of a part's program. */
export type ProgramSource =
  /** Built from a pinned Go module, or on PATH. */
  | { from: 'go'; name: string }
  /** `find` throws LocalError when the program is missing. */
  | {
      from: 'machine';
      find(places: ProgramPlaces): string | Promise<string>;
    };

/** A program of a pinned Go module. */
export function goProgram(name: string): ProgramSource {
  return { from: 'go', name };
}

/** A program of the operating system. */
export function systemProgram(name: string): ProgramSource {
  return {
    from: 'machine',
    find: ({ env }) => {
      const file = findOnPath(name, env['PATH'] ?? '');
      if (file) {
        return file;
      }
      throw new LocalError({
        what: `${name} cannot be run`,
        why: `${name} is not on PATH`,
        remedy: `install it: sudo apt-get install ${name}`,
      });
    },
  };
}
