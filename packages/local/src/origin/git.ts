import { LocalError } from '../errors/LocalError.ts';
import { runProgram } from '../host/runProgram.ts';

/** Who makes the commits of a machine. */
const IDENTITY = {
  GIT_AUTHOR_NAME: 'Comptoir',
  GIT_AUTHOR_EMAIL: 'local@comptoir.example',
  GIT_COMMITTER_NAME: 'Comptoir',
  GIT_COMMITTER_EMAIL: 'local@comptoir.example',
  // The settings of whoever starts it (signing, hooks) are not for these commits.
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};

/** What git is run with. */
export interface GitOptions {
  env: Readonly<Record<string, string>>;
  /** The bare repository. */
  repository: string;
}

/**
 * Runs git in a bare repository.
 *
 * @returns what it printed, trimmed
 * @throws LocalError with its own words
 */
export async function git(
  options: GitOptions,
  args: readonly string[],
  extra: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { env, repository } = options;
  const { code, stdout, stderr } = await runProgram(
    ['git', '--git-dir', repository, ...args],
    // Whoever made a checkout or a repository, it is read here.
    { env: { ...env, ...IDENTITY, ...SAFE, ...extra } },
  );
  if (code === 0) return stdout.trim();
  throw new LocalError({
    what: `git ${args[0] ?? ''} failed in ${repository}`,
    why: stderr.trim() || `exit code ${code}`,
    remedy: `put that right; or move ${repository} away: it is made anew`,
  });
}

const SAFE = {
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '*',
};
