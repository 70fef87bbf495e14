import {
  existsSync,
  globSync,
  lstatSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Names = z.record(z.string(), z.string()).default({});
const Manifest = z.object({
  dependencies: Names,
  optionalDependencies: Names,
  peerDependencies: Names,
});

/**
 * Lists the installed packages that are not in the transitive closure of the workspaces'
 * `dependencies`, such as development dependencies.
 */
export function needlessPackages(home: string): string[] {
  const workspaces = ['', '{packages,plugins,services}/*/']
    .flatMap(folder => globSync(`${folder}package.json`, { cwd: home }))
    .map(file => join(home, file, '..'));
  const installed = new Map<string, string[]>();
  for (const folder of [home, ...workspaces]) {
    collect(folder, installed);
  }
  const wanted = new Set<string>();
  const follow = (names: string[]) => {
    for (const name of names) {
      if (wanted.has(name)) {
        continue;
      }
      wanted.add(name);
      follow((installed.get(name) ?? []).flatMap(neededBy));
    }
  };
  follow(workspaces.flatMap(neededBy));
  return [...installed.keys()]
    .filter(name => !wanted.has(name))
    .map(name => `${name} is installed, but no production package needs it`);
}

/** Collects the packages in the node_modules of a folder and, recursively, of each package. */
function collect(folder: string, installed: Map<string, string[]>): void {
  const modules = join(folder, 'node_modules');
  for (const name of packagesIn(modules)) {
    const path = join(modules, name);
    const known = installed.get(name) ?? [];
    // Workspaces are symbolic links.
    if (lstatSync(path).isSymbolicLink()) {
      continue;
    }
    if (!existsSync(join(path, 'package.json'))) {
      continue;
    }
    installed.set(name, [...known, path]);
    collect(path, installed);
  }
}

function packagesIn(modules: string): string[] {
  return childrenOf(modules).flatMap(name =>
    name.startsWith('@')
      ? childrenOf(join(modules, name)).map(child => `${name}/${child}`)
      : [name],
  );
}

function childrenOf(folder: string): string[] {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) {
    return [];
  }
  return readdirSync(folder).filter(name => !name.startsWith('.'));
}

function neededBy(folder: string): string[] {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const manifest = Manifest.parse(JSON.parse(text));
  const names = Object.values(manifest).flatMap(one => Object.keys(one));
  // Yarn adds the build tools of native addons.
  return existsSync(join(folder, 'binding.gyp'))
    ? [...names, 'node-gyp']
    : names;
}
