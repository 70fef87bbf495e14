import { runGit } from '@comptoir/commands/runGit';

/** Runs git in a folder, with an author for commits. */
export function gitAsTester(
  env: Readonly<Record<string, string>>,
  cwd: string,
  ...args: string[]
): Promise<string> {
  const identity = { name: 'A', email: 'a@b.example' };
  return runGit(args, { env, cwd, identity });
}
