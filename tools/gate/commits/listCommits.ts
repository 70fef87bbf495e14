import { spawnSync } from 'node:child_process';

/** A commit as `git log --oneline` lists it. */
export interface Commit {
  hash: string;
  subject: string;
}

/**
 * Lists the commits after the base except merges. A shallow clone without the base has only
 * younger commits; all of them are listed.
 */
export function listCommits(root: string, base: string): Commit[] {
  const known = git(root, 'cat-file', '-e', `${base}^{commit}`).status === 0;
  const range = known ? [`${base}..HEAD`] : ['HEAD'];
  const log = git(root, 'log', '--no-merges', '--format=%h %s', ...range);
  if (log.status !== 0) {
    throw new Error(`git log failed: ${log.stderr}`);
  }
  return log.stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const at = line.indexOf(' ');
      return { hash: line.slice(0, at), subject: line.slice(at + 1) };
    });
}

function git(cwd: string, ...args: string[]) {
  return spawnSync('git', args, { cwd, encoding: 'utf8' });
}
