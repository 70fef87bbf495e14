import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseAddon } from './Addon.ts';
import { parseAddonRecord } from './AddonRecord.ts';
import type { NamedCluster } from './findClusterMistakes.ts';
import { GitopsFileError } from './GitopsFileError.ts';
import { readFiles, type TextFile } from './readFiles.ts';

/**
 * Checks `gitops/addons`: each declaration and record, and that values are those of a cluster that
 * exists.
 *
 * @returns one line per mistake: file, key and remedy
 */
export async function findAddonMistakes(
  root: string,
  clusters: readonly NamedCluster[],
): Promise<string[]> {
  const declarations = await readFiles(root, 'gitops/addons/*/addon.yaml');
  const records = await readFiles(root, 'gitops/addons/*/record.yaml');
  const names = clusters.map(({ name }) => name);
  const values = globSync('gitops/addons/**/clusters/*.yaml', { cwd: root });
  return [
    ...declarations.flatMap(file => mistakesOf(file, parseAddon)),
    ...records.flatMap(file => mistakesOf(file, parseAddonRecord)),
    ...values
      .filter(path => !names.includes(basename(path, '.yaml')))
      .sort()
      .map(
        path =>
          `${path}: belongs to no cluster: name it as a file of gitops/clusters`,
      ),
  ];
}

function mistakesOf(
  { path, text }: TextFile,
  parse: (content: string, name: string) => unknown,
): string[] {
  try {
    parse(text, basename(dirname(path)));
    return [];
  } catch (error) {
    if (error instanceof GitopsFileError) {
      return [error.message];
    }
    throw error;
  }
}
