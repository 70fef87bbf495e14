import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GitError, runGit } from './runGit.ts';

/** Author of the commits of a folder without a history. */
const SNAPSHOT = { name: 'Comptoir', email: 'local@comptoir.example' };

/** The newest commit of files; the branch may have further commits. */
const LAST_SNAPSHOT = 'refs/comptoir/snapshot';

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
 * HEAD. Commits the files of a folder without `.git`, such as an unpacked archive, and merges them
 * into commits that only the bare repository has.
 *
 * @throws GitError when the repository cannot be created
 */
export async function mirrorCheckout(
  options: MirrorOptions,
): Promise<Mirrored> {
  const { repository, branch, env } = options;
  if (!existsSync(gitFolderOf(options.checkout))) {
    return unlessDiverged(async () => {
      await commitFiles(options);
      return { state: 'snapshot' };
    });
  }
  if (existsSync(repository)) {
    return unlessDiverged(async () => {
      await fetchHead(options, repository);
      return { state: 'current' };
    });
  }
  await mkdir(dirname(repository), { recursive: true });
  const temporary = await mkdtemp(`${repository}.`);
  try {
    await runGit(['init', '-q', '--bare', '-b', branch, temporary], { env });
    await fetchHead(options, temporary);
    await rename(temporary, repository).catch(error => {
      // Another caller may have created it meanwhile.
      if (!existsSync(repository)) {
        throw error;
      }
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return { state: 'created' };
}

async function unlessDiverged(
  mirror: () => Promise<Mirrored>,
): Promise<Mirrored> {
  try {
    return await mirror();
  } catch (error) {
    if (error instanceof GitError) {
      return { state: 'diverged', error };
    }
    throw error;
  }
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
  // Unique: several callers may snapshot at once.
  const folder = await mkdtemp(join(repository, 'index.'));
  const git = async (...args: string[]) =>
    (
      await runGit(args, {
        env,
        repository,
        identity: SNAPSHOT,
        variables: {
          GIT_WORK_TREE: checkout,
          GIT_INDEX_FILE: join(folder, 'index'),
        },
      })
    ).trim();
  const resolve = (name: string) =>
    git('rev-parse', '--quiet', '--verify', name).catch(() => undefined);
  try {
    await git('add', '--all', checkout);
    const tree = await git('write-tree');
    const head = await resolve(ref);
    const known = await resolve(LAST_SNAPSHOT);
    const last = known ?? head;
    const isSame =
      last !== undefined && (await git('rev-parse', `${last}^{tree}`)) === tree;
    if (isSame && known === undefined) {
      await git('update-ref', LAST_SNAPSHOT, last);
    }
    if (isSame) {
      return;
    }
    const parent = last === undefined ? [] : ['-p', last];
    const message = ['-m', 'Files of a folder without a history'];
    const snapshot = await git('commit-tree', tree, ...parent, ...message);
    const next =
      head === last ? snapshot : await mergeInto(git, head, snapshot);
    await git('update-ref', ref, next, head ?? '');
    await git('update-ref', LAST_SNAPSHOT, snapshot);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Merges a snapshot into commits that exist only in the bare repository. */
async function mergeInto(
  git: (...args: string[]) => Promise<string>,
  head: string | undefined,
  snapshot: string,
): Promise<string> {
  if (head === undefined) {
    return snapshot;
  }
  const tree = await git('merge-tree', '--write-tree', head, snapshot);
  const message = ['-m', 'Merge files of a folder without a history'];
  return git('commit-tree', tree, '-p', head, '-p', snapshot, ...message);
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
