import { mirrorCheckout } from '@comptoir/commands/mirrorCheckout';
import { GitError } from '@comptoir/commands/runGit';
import { explain } from '@comptoir/parts/errors/explain';
import { gitProblem, type GitOptions } from './git.ts';

const BRANCH = 'main';
/** The branch that follows the checkout. */
export const MAIN = `refs/heads/${BRANCH}`;

/**
 * Creates the bare repository from a checkout's HEAD, or fast-forwards its main to that HEAD. Reports
 * a main with commits that the checkout lacks, and leaves it unchanged.
 *
 * @throws LocalError when the repository cannot be created
 */
export async function provideOrigin(
  options: GitOptions & {
    checkout: string;
    onStep: (step: string) => void;
  },
): Promise<void> {
  const { env, repository, checkout, onStep } = options;
  const mirrored = await mirrorCheckout({
    env,
    repository,
    checkout,
    branch: BRANCH,
  }).catch((error: unknown) => {
    throw error instanceof GitError ? gitProblem(error, repository) : error;
  });
  if (mirrored.state !== 'diverged') {
    return;
  }
  const problem = explain(gitProblem(mirrored.error, repository));
  onStep(`${repository} does not follow the checkout. ${problem}`);
}
