import { GitError, runGit } from '@comptoir/commands/runGit';
import { LocalError } from '@comptoir/parts/errors/LocalError';

/** Author of this machine's commits. */
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
 * @returns its stdout, trimmed
 * @throws LocalError with git's last output lines
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

/** Converts a failure of git to an error with a remedy. */
export function gitProblem(error: GitError, repository: string): LocalError {
  return new LocalError({
    what: `git failed in ${repository}`,
    why: error.lastLines || `exit code ${error.code}`,
    remedy: `correct the cause, or move ${repository} away: the next start recreates it`,
    cause: error,
  });
}
