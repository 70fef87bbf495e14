import { lstatSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const Names = z.record(z.string(), z.string()).default({});
const Manifest = z.object({
  dependencies: Names,
  optionalDependencies: Names,
  peerDependencies: Names,
});

/**
 * Installed packages that nothing in production asks for: neither a workspace's `dependencies`
 * nor those of a package that one of them needs. A development dependency is among them.
 */
export async function needlessPackages(home: string): Promise<string[]> {
  const installed = new Map<string, string[]>();
  for await (const path of glob(
    ['**/node_modules/*/package.json', '**/node_modules/@*/*/package.json'],
    { cwd: home },
  )) {
    const [, name = ''] =
      /.*node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(path) ?? [];
    // A workspace is a link.
    if (lstatSync(join(home, dirname(path))).isSymbolicLink()) continue;
    installed.set(name, [...(installed.get(name) ?? []), path]);
  }
  const workspaces = ['.', '{packages,plugins,services}/*'].map(
    pattern => `${pattern}/package.json`,
  );
  const wanted = new Set<string>();
  for await (const path of glob(workspaces, { cwd: home })) {
    follow(neededBy(home, path));
  }
  function follow(names: string[]) {
    for (const name of names) {
      if (wanted.has(name)) continue;
      wanted.add(name);
      const paths = installed.get(name) ?? [];
      follow(paths.flatMap(path => neededBy(home, path)));
    }
  }
  return [...installed.keys()]
    .filter(name => !wanted.has(name))
    .map(name => `${name} is installed, and nothing in production needs it`);
}

function neededBy(home: string, path: string): string[] {
  const text = readFileSync(join(home, path), 'utf8');
  const manifest = Manifest.parse(JSON.parse(text));
  return Object.values(manifest).flatMap(names => Object.keys(names));
}
