import { spawn } from 'node:child_process';

/** Git ended with an error; the message is what it said. */
export class GitError extends Error {
  override name = 'GitError';
}

/**
 * Runs git without a shell and gives what it printed.
 *
 * @param input - handed to its standard input
 * @throws GitError with what git said
 */
export async function runGit(
  args: readonly string[],
  input: readonly (string | Buffer)[] = [],
): Promise<string> {
  const child = spawn('git', args, { env: ownEnvironment() });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', text => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', text => (said.err += text));
  // Git may end before it has read everything; its exit code says why.
  child.stdin.on('error', () => {});
  for (const part of input) child.stdin.write(part);
  child.stdin.end();

  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return said.out;
  const reason = (said.err || said.out).trim() || `exit code ${code}`;
  throw new GitError(reason);
}

/** A hook or a wrapper may have told our parent which repository it is in. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_')),
  );
}
