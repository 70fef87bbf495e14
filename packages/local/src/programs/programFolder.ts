import { join } from 'node:path';
import { MKDOCS } from './installMkdocs.ts';
import type { ProgramName } from './ProgramName.ts';

const FOLDERS: Readonly<Record<ProgramName, string>> = {
  mkdocs: MKDOCS.folder,
};

/** The folder to be put on PATH for a program, whether it is there already or not. */
export function programFolder(name: ProgramName, cacheFolder: string): string {
  return join(cacheFolder, FOLDERS[name], 'bin');
}
