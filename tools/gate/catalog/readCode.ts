import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findWorkspaces } from '../findWorkspaces.ts';

const versions = z.record(z.string(), z.string()).default({});
const Manifest = z.object({
  name: z.string(),
  dependencies: versions,
  devDependencies: versions,
  comptoir: z
    .object({
      process: z.object({
        name: z.string(),
        kind: z.string(),
        needs: z.array(z.string()).default([]),
        environment: z.record(z.string(), z.string()).default({}),
      }),
    })
    .optional(),
});

/** Parts of a plugin, which share the component of the plugin. */
const PART = /^(plugins\/.+)-(?:backend|common|node|react)$/;

/** The code of one component. */
export interface Code {
  folder: string;
  /** Names of its packages: a plugin has up to five. */
  packages: string[];
  dependencies: string[];
  devDependencies: string[];
  process: NonNullable<z.infer<typeof Manifest>['comptoir']>['process'] | null;
  /** Keys of the addresses that its configuration reads: `PRODUCTS_URL`. */
  urlKeys: string[];
}

/** Reads the code of every component: a workspace, or a plugin with its backend, common, node and react parts. */
export async function readCode(root: string): Promise<Code[]> {
  const found = new Map<string, Code>();
  const workspaces = await findWorkspaces(root);
  const folders = workspaces.map(({ folder }) => folder);
  for (const workspace of workspaces) {
    const plugin = workspace.folder.replace(PART, '$1');
    const folder = folders.includes(plugin) ? plugin : workspace.folder;
    const manifest = Manifest.parse(
      JSON.parse(
        readFileSync(join(root, workspace.folder, 'package.json'), 'utf8'),
      ),
    );
    const code = found.get(folder);
    found.set(folder, {
      folder,
      packages: [...(code?.packages ?? []), manifest.name],
      dependencies: [
        ...(code?.dependencies ?? []),
        ...Object.keys(manifest.dependencies),
      ],
      devDependencies: [
        ...(code?.devDependencies ?? []),
        ...Object.keys(manifest.devDependencies),
      ],
      process: manifest.comptoir?.process ?? code?.process ?? null,
      urlKeys: [...(code?.urlKeys ?? []), ...urlKeys(root, workspace.folder)],
    });
  }
  return [...found.values()];
}

function urlKeys(root: string, folder: string): string[] {
  const file = join(root, folder, 'src', 'config.ts');
  if (!existsSync(file)) {
    return [];
  }
  return [...readFileSync(file, 'utf8').matchAll(/^\s+(\w+_URL):/gm)].map(
    ([, key = '']) => key,
  );
}
