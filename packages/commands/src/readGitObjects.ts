import { runGit, type GitOptions } from './runGit.ts';

/**
 * Reads several objects with one process of git, as text.
 *
 * @param names - such as `<commit>:<path>` or the id of a blob, each without a line break
 * @returns one entry for each name; undefined when there is no such object
 * @throws GitError with git's last output lines
 */
export async function readGitObjects(
  names: readonly string[],
  options: GitOptions,
): Promise<(string | undefined)[]> {
  if (names.length === 0) {
    return [];
  }
  const input = `${names.join('\n')}\n`;
  const output = Buffer.from(
    await runGit(['cat-file', '--batch'], { ...options, input }),
  );
  const texts: (string | undefined)[] = [];
  for (let at = 0; at < output.length;) {
    // `<id> blob <size>`, the content and a line break; or `<name> missing`.
    const end = output.indexOf('\n', at);
    const head = output.toString('utf8', at, end);
    const size = Number(/^[0-9a-f]+ [a-z]+ (\d+)$/.exec(head)?.[1] ?? NaN);
    if (Number.isNaN(size)) {
      texts.push(undefined);
      at = end + 1;
    } else {
      texts.push(output.toString('utf8', end + 1, end + 1 + size));
      at = end + 1 + size + 1;
    }
  }
  return texts;
}
