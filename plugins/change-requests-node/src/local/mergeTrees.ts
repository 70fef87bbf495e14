import { GitError } from '@comptoir/commands/runGit';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Result of a merge that writes no reference. */
export type MergedTrees =
  | { tree: string; conflicts?: undefined }
  /** Paths of the files that both sides changed differently. */
  | { conflicts: string[] };

/** Runs git in the repository whose objects the commits belong to. */
type RunGit = (args: readonly string[]) => Promise<string>;

const ATTRIBUTES = '.gitattributes';

/** Merges two commits without a working tree, by the root `.gitattributes` of the first one. */
export async function mergeTrees(
  git: RunGit,
  ours: string,
  theirs: string,
): Promise<MergedTrees> {
  const merge = ['merge-tree', '--write-tree', '--name-only', '--no-messages'];
  return withAttributes(git, ours, async settings => {
    try {
      const tree = await git([...settings, ...merge, ours, theirs]);
      return { tree: tree.trim() };
    } catch (error) {
      // Exit code 1 is a conflict: the output is the tree and the paths.
      if (error instanceof GitError && error.code === 1) {
        const [, ...paths] = error.lastLines.split('\n');
        return { conflicts: paths.filter(path => path !== '') };
      }
      throw error;
    }
  });
}

/** Passes a commit's attributes as settings of git, which reads no `.gitattributes` in a bare repository. */
async function withAttributes<T>(
  git: RunGit,
  commit: string,
  action: (settings: readonly string[]) => Promise<T>,
): Promise<T> {
  if ((await git(['ls-tree', commit, '--', ATTRIBUTES])) === '') {
    return action([]);
  }
  const text = await git(['cat-file', 'blob', `${commit}:${ATTRIBUTES}`]);
  const folder = await mkdtemp(join(tmpdir(), 'attributes-'));
  try {
    const file = join(folder, ATTRIBUTES);
    await writeFile(file, text);
    return await action(['-c', `core.attributesFile=${file}`]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
