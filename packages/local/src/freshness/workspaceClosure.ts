import { join } from 'node:path';
import { z } from 'zod';
import { workspaceFolders } from '../discovery/workspaceFolders.ts';
import { readJsonFile } from '@comptoir/parts/files/readJsonFile';

const dependencies = z.record(z.string(), z.string()).default({});
const Package = z.object({
  name: z.string(),
  dependencies,
  devDependencies: dependencies,
});

/** Lists the folders of a workspace and of all workspaces that it depends on: absolute paths, sorted. */
export function workspaceClosure(root: string, folder: string): string[] {
  const packages = workspaceFolders(root).flatMap(relative => {
    const file = readJsonFile(join(root, relative, 'package.json'), Package);
    if (file.found !== 'valid') {
      return [];
    }
    const { name, dependencies: runtime, devDependencies } = file.value;
    const needs = Object.keys({ ...runtime, ...devDependencies });
    return [{ name, needs, folder: join(root, relative) }];
  });
  const found = new Set<string>();
  const visit = (current: string) => {
    if (found.has(current)) {
      return;
    }
    found.add(current);
    const needs = packages.find(one => one.folder === current)?.needs ?? [];
    for (const one of packages) {
      if (needs.includes(one.name)) {
        visit(one.folder);
      }
    }
  };
  visit(folder);
  return [...found].sort();
}
