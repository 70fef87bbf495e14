import { GitError, runGit } from '@comptoir/commands/runGit';
import { LocalError } from '@comptoir/parts/errors/LocalError';

/** Author of the commits that this machine makes. */
const IDENTITY = { name: 'Comptoir', email: 'local@comptoir.example' };

/** The environment and the repository of {@link git}. */
export interface GitOptions {
  env: Readonly<Record<string, string>>;
  /** The bare repository. */
  repository: string;
}

/**
 * Runs git in a bare repository.
 *
 * @returns what it wrote to stdout, trimmed
 * @throws LocalError with git's last words
 */
export async function git(
  options: GitOptions,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { env, repository } = options;
  try {
    const asMachine = { env, repository, variables, identity: IDENTITY };
    return (await runGit(args, asMachine)).trim();
  } catch (error) {
    if (error instanceof GitError) {
      throw gitProblem(error, repository);
    }
    throw error;
  }
}

/** What a person can do about a failure of git. */
export function gitProblem(error: GitError, repository: string): LocalError {
  return new LocalError({
    what: `git failed in ${repository}`,
    why: error.lastLines || `exit code ${error.code}`,
    remedy: `correct that, or move ${repository} away: the next start creates it again`,
    cause: error,
  });
}
