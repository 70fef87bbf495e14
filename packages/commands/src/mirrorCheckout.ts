import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { GitError, runGit } from './runGit.ts';

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
  /** Its branch has commits that the checkout's HEAD lacks; it was not changed. */
  | { state: 'diverged'; error: GitError };

/**
 * Creates a bare repository atomically from a checkout's HEAD, or fast-forwards its branch to that
 * HEAD.
 *
 * @throws GitError when the repository cannot be created
 */
export async function mirrorCheckout(
  options: MirrorOptions,
): Promise<Mirrored> {
  const { repository, branch, env } = options;
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

async function fetchHead(
  { checkout, branch, env }: MirrorOptions,
  repository: string,
): Promise<void> {
  const fetch = ['fetch', '-q', '--no-tags', '--update-shallow', checkout];
  await runGit([...fetch, `HEAD:refs/heads/${branch}`], { repository, env });
}
