import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { explain } from '@comptoir/parts/errors/explain';
import { git } from './git.ts';
import type { GitOptions } from './git.ts';

/** The branch that follows the checkout. */
export const MAIN = 'refs/heads/main';

/**
 * Makes the bare repository from a checkout's HEAD, all of it or nothing, or lets its main follow
 * that HEAD as long as nothing is lost.
 */
export async function provideOrigin(
  options: GitOptions & {
    checkout: string;
    onStep: (step: string) => void;
  },
): Promise<void> {
  const { repository, checkout, onStep } = options;
  const follow = (target: string) =>
    git({ ...options, repository: target }, [
      ...['fetch', '-q', '--no-tags', '--update-shallow', checkout],
      `HEAD:${MAIN}`,
    ]);
  if (existsSync(repository)) {
    await follow(repository).catch((error: unknown) => {
      onStep(`${repository} does not follow the checkout. ${explain(error)}`);
    });
    return;
  }
  const aside = `${repository}.${process.pid}`;
  mkdirSync(dirname(repository), { recursive: true });
  rmSync(aside, { recursive: true, force: true });
  try {
    const init = ['init', '-q', '--bare', '-b', 'main'];
    await git({ ...options, repository: aside }, init);
    await follow(aside);
    // The portal makes the same one; whoever comes second finds it.
    if (!existsSync(repository)) renameSync(aside, repository);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
