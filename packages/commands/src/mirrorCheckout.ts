import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GitError, runGit } from './runGit.ts';

/** Author of the commits of a folder without a history. */
const SNAPSHOT = { name: 'Comptoir', email: 'local@comptoir.example' };

/** See {@link mirrorCheckout}. */
export interface MirrorOptions {
  /** The bare repository. */
  repository: string;
  /** The checkout to mirror. */
  checkout: string;
  /** The branch that follows the checkout's HEAD. */
  branch: string;
  /** The complete environment of git; this process's by default. */
  env?: Readonly<Record<string, string | undefined>> | undefined;
}

/** The resulting state of the bare repository. */
export type Mirrored =
  | { state: 'created' | 'current' }
  /** The folder has no `.git`: the branch has one commit for each state of its files. */
  | { state: 'snapshot' }
  /** Its branch has commits that the checkout's HEAD lacks; it was not changed. */
  | { state: 'diverged'; error: GitError };

/**
 * Creates a bare repository atomically from a checkout's HEAD, or fast-forwards its branch to that
 * HEAD. Commits the files of a folder without `.git`, such as an unpacked archive.
 *
 * @throws GitError when the repository cannot be created
 */
export async function mirrorCheckout(
  options: MirrorOptions,
): Promise<Mirrored> {
  const { repository, branch, env } = options;
  if (!existsSync(gitFolderOf(options.checkout))) {
    await commitFiles(options);
    return { state: 'snapshot' };
  }
  if (existsSync(repository)) {
    try {
      await fetchHead(options, repository);
      return { state: 'current' };
    } catch (error) {
      if (error instanceof GitError) {
        return { state: 'diverged', error };
      }
      throw error;
    }
  }
  const temporary = `${repository}.${process.pid}`;
  await mkdir(dirname(repository), { recursive: true });
  await rm(temporary, { recursive: true, force: true });
  try {
    await runGit(['init', '-q', '--bare', '-b', branch, temporary], { env });
    await fetchHead(options, temporary);
    // Another process may have created it meanwhile.
    if (!existsSync(repository)) {
      await rename(temporary, repository);
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return { state: 'created' };
}

/** Named explicitly: git would otherwise find the repository of a folder above or beside a checkout. */
function gitFolderOf(checkout: string): string {
  return join(checkout, '.git');
}

/** Commits the files of a folder that `.gitignore` does not exclude, if they changed. */
async function commitFiles(options: MirrorOptions): Promise<void> {
  const { repository, checkout, branch, env } = options;
  if (!existsSync(repository)) {
    await mkdir(dirname(repository), { recursive: true });
    await runGit(['init', '-q', '--bare', '-b', branch, repository], { env });
  }
  const ref = `refs/heads/${branch}`;
  const index = join(repository, `index.${process.pid}`);
  const git = async (...args: string[]) =>
    (
      await runGit(args, {
        env,
        repository,
        identity: SNAPSHOT,
        variables: { GIT_WORK_TREE: checkout, GIT_INDEX_FILE: index },
      })
    ).trim();
  try {
    await git('add', '--all', checkout);
    const tree = await git('write-tree');
    const head = await git('rev-parse', '--quiet', '--verify', ref).catch(
      () => undefined,
    );
    if (
      head === undefined ||
      (await git('rev-parse', `${head}^{tree}`)) !== tree
    ) {
      const parent = head === undefined ? [] : ['-p', head];
      const message = ['-m', 'Files of a folder without a history'];
      const commit = await git('commit-tree', tree, ...parent, ...message);
      await git('update-ref', ref, commit, head ?? '');
    }
  } finally {
    await rm(index, { force: true });
  }
}

async function fetchHead(
  { checkout, branch, env }: MirrorOptions,
  repository: string,
): Promise<void> {
  const fetch = ['fetch', '-q', '--no-tags', '--update-shallow'];
  const source = gitFolderOf(checkout);
  await runGit([...fetch, source, `HEAD:refs/heads/${branch}`], {
    repository,
    env,
  });
}
