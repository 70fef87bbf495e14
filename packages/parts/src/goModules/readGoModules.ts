import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LocalError } from '../errors/LocalError.ts';
import { readJsonFile } from '../files/readJsonFile.ts';
import { GoModuleDeclaration } from './GoModule.ts';
import type { GoModule } from './GoModule.ts';

/**
 * Every Go module that this repository pins, in the order in which they are built.
 *
 * @throws LocalError for a declaration that is not valid
 */
export function readGoModules(options: {
  root: string;
  cacheFolder: string;
}): GoModule[] {
  const folder = join(options.root, 'packages', 'parts', 'go');
  if (!existsSync(folder)) {
    return [];
  }
  const modules = readdirSync(folder).map((name): GoModule => {
    const sources = join(folder, name);
    const file = join(sources, 'module.json');
    const read = readJsonFile(file, GoModuleDeclaration);
    if (read.found !== 'valid') {
      throw new LocalError({
        what: `The Go module ${name} cannot be used`,
        why: `${file}: ${read.found === 'broken' ? read.reason : 'there is none'}`,
        remedy: 'correct it: packages/parts/README.md says what belongs there',
      });
    }
    const { version, revision } = read.value;
    const built = `${name}-${version}${revision > 1 ? `-${revision}` : ''}`;
    const target = join(options.cacheFolder, built);
    return { ...read.value, name, sources, target };
  });
  return modules.sort((one, other) => one.order - other.order);
}
