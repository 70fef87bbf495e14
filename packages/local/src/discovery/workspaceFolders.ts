import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { readJsonFile } from '@comptoir/parts/files/readJsonFile';

const RootPackage = z.object({ workspaces: z.array(z.string()) });

/**
 * Lists the folders of all workspaces, relative to the repository, in the order of their globs.
 *
 * @throws LocalError when the root package.json cannot be read
 */
export function workspaceFolders(root: string): string[] {
  const file = join(root, 'package.json');
  const rootPackage = readJsonFile(file, RootPackage);
  if (rootPackage.found !== 'valid') {
    throw new LocalError({
      what: 'The workspaces cannot be found',
      why: `${file} ${rootPackage.found === 'missing' ? 'does not exist' : `is not valid: ${rootPackage.reason}`}`,
      remedy: 'run the command in the repository’s top folder',
    });
  }
  return rootPackage.value.workspaces
    .flatMap(glob => (glob.endsWith('/*') ? children(root, glob) : [glob]))
    .filter(folder => existsSync(join(root, folder, 'package.json')));
}

function children(root: string, glob: string): string[] {
  const parent = glob.slice(0, -2);
  if (!existsSync(join(root, parent))) {
    return [];
  }
  return readdirSync(join(root, parent))
    .sort()
    .map(child => join(parent, child));
}
