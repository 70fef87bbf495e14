import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LocalError } from '../errors/LocalError.ts';
import { readJsonFile } from '../files/readJsonFile.ts';
import { GoModuleDeclaration } from './GoModule.ts';
import type { GoModule } from './GoModule.ts';

/**
 * Reads every pinned Go module, in build order.
 *
 * @throws LocalError for an invalid declaration
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
        why: `${file}: ${read.found === 'broken' ? read.reason : 'the file does not exist'}`,
        remedy: 'correct it: packages/parts/README.md describes its keys',
      });
    }
    const { version, revision } = read.value;
    const built = `${name}-${version}${revision > 1 ? `-${revision}` : ''}`;
    const target = join(options.cacheFolder, built);
    return { ...read.value, name, sources, target };
  });
  return modules.sort((one, other) => one.order - other.order);
}
