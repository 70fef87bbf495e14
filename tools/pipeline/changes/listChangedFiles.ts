import { GitError, runGit } from '@comptoir/commands/runGit';

/**
 * Lists the files that differ between a commit and HEAD; a renamed file under both names.
 *
 * @returns undefined if the repository does not have the commit, as after a forced push
 */
export async function listChangedFiles(
  root: string,
  base: string,
): Promise<string[] | undefined> {
  const git = (...args: string[]) => runGit(args, { cwd: root });
  try {
    await git('cat-file', '-e', `${base}^{commit}`);
  } catch (error) {
    if (error instanceof GitError) {
      return undefined;
    }
    throw error;
  }
  const names = await git('diff', '--no-renames', '--name-only', base, 'HEAD');
  return names.split('\n').filter(name => name !== '');
}
