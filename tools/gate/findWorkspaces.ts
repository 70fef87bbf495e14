import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const Manifest = z.object({
  name: z.string(),
  scripts: z.record(z.string(), z.string()).default({}),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  backstage: z.object({ role: z.string().optional() }).optional(),
});

/** A workspace of the repository. */
export interface Workspace {
  name: string;
  /** Relative to the root, with forward slashes. */
  folder: string;
  scripts: Record<string, string>;
  /** Names of the packages that it needs at run time, those of other workspaces included. */
  dependencies: string[];
  /** Names of the packages that only its build and its tests need. */
  devDependencies: string[];
  /** The role of a Backstage package, which selects how the Backstage CLI builds it. */
  role: string | undefined;
}

/** Every workspace, sorted by folder. */
export async function findWorkspaces(root: string): Promise<Workspace[]> {
  const found: Workspace[] = [];
  const patterns = ['packages/*', 'plugins/*', 'services/*', 'tools'];
  for await (const file of glob(
    patterns.map(pattern => `${pattern}/package.json`),
    { cwd: root },
  )) {
    const manifest = Manifest.parse(
      JSON.parse(await readFile(join(root, file), 'utf8')),
    );
    found.push({
      name: manifest.name,
      folder: dirname(file),
      scripts: manifest.scripts,
      dependencies: Object.keys(manifest.dependencies),
      devDependencies: Object.keys(manifest.devDependencies),
      role: manifest.backstage?.role,
    });
  }
  return found.sort((a, b) => a.folder.localeCompare(b.folder));
}
