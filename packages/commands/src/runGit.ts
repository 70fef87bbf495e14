import { CommandError } from './CommandError.ts';
import { runCommand, type CommandOptions } from './runCommand.ts';

/** Git ended with an exit code other than 0. */
export class GitError extends CommandError {
  override name = 'GitError';
}

/** See {@link runGit}. */
export interface GitOptions extends CommandOptions {
  /** A bare repository, or the `.git` of a checkout; by default git finds it from `cwd`. */
  repository?: string | undefined;
  /** Author and committer of its commits. */
  identity?: { name: string; email: string } | undefined;
}

/**
 * Runs git without a shell and returns its stdout. Removes this process's `GIT_` variables (a hook
 * or a wrapper may have named another repository), ignores the settings of the user and the machine
 * (signing, hooks), and trusts repositories of every owner.
 *
 * @throws GitError with git's last output lines
 */
export async function runGit(
  args: readonly string[],
  options: GitOptions = {},
): Promise<string> {
  const { repository, identity, variables, env = process.env } = options;
  const folder = repository === undefined ? [] : ['--git-dir', repository];
  const command = ['git', ...folder, ...args];
  const { code, stdout, stderr } = await runCommand(command, {
    ...options,
    env: Object.fromEntries(
      Object.entries(env).filter(([key]) => !key.startsWith('GIT_')),
    ),
    variables: {
      ...OWN_SETTINGS,
      ...(identity && {
        GIT_AUTHOR_NAME: identity.name,
        GIT_AUTHOR_EMAIL: identity.email,
        GIT_COMMITTER_NAME: identity.name,
        GIT_COMMITTER_EMAIL: identity.email,
      }),
      ...variables,
    },
  });
  if (code === 0) {
    return stdout;
  }
  throw new GitError({ command, code, output: stderr || stdout });
}

const OWN_SETTINGS = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '*',
};
