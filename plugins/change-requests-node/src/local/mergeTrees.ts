import { GitError } from '@comptoir/commands/runGit';

/** Result of a merge that writes no reference. */
export type MergedTrees =
  | { tree: string; conflicts?: undefined }
  /** Paths of the files that both sides changed differently. */
  | { conflicts: string[] };

/**
 * Merges two commits without a working tree.
 *
 * @param git - runs git in the repository whose objects both commits belong to
 */
export async function mergeTrees(
  git: (args: readonly string[]) => Promise<string>,
  ours: string,
  theirs: string,
): Promise<MergedTrees> {
  const merge = ['merge-tree', '--write-tree', '--name-only', '--no-messages'];
  try {
    return { tree: (await git([...merge, ours, theirs])).trim() };
  } catch (error) {
    // Exit code 1 is a conflict: the output is the tree and the paths.
    if (error instanceof GitError && error.code === 1) {
      const [, ...paths] = error.lastLines.split('\n');
      return { conflicts: paths.filter(path => path !== '') };
    }
    throw error;
  }
}
