import { LocalError } from '../errors/LocalError.ts';
import { findOnPath } from '../host/findOnPath.ts';

/** Where programs are looked for. */
export interface ProgramPlaces {
  /** Per-user downloads. */
  cacheFolder: string;
  env: Readonly<Record<string, string>>;
  /** Called before something slow is done. */
  onStep?: (step: string) => void;
}

/** Where a part's program comes from. */
export type ProgramSource =
  /** Built from a pinned Go module, or on PATH. */
  | { from: 'go'; name: string }
  /** @throws LocalError when it cannot be had */
  | {
      from: 'machine';
      find(places: ProgramPlaces): string | Promise<string>;
    };

/** A program that one of the pinned Go modules makes. */
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
        why: `there is no ${name} on PATH`,
        remedy: `install it: sudo apt-get install ${name}`,
      });
    },
  };
}
