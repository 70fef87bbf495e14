import { execFileSync } from 'node:child_process';

/** Every file of the repository that git tracks or would add, relative to the root. */
export function trackedFiles(root: string): string[] {
  return execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
    .split('\0')
    .filter(file => file !== '' && file !== 'yarn.lock');
}
