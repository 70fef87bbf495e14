import { FREEZE_PATH, freezeAt } from './Freeze.ts';
import { GitopsFileError } from './GitopsFileError.ts';
import type { History } from './History.ts';
import { readFiles } from './readFiles.ts';

const PRODUCTION = /^gitops\/apps\/[^/]+\/releases\/production\.yaml$/;

/**
 * Checks that a branch changes releases of production only by rollbacks while production is frozen.
 * A rollback restores a content that the file had before. The freeze is that of the base, so a branch
 * cannot lift the freeze for itself.
 *
 * @param options.base the commit that the branch was created from
 * @returns one line per mistake: file and remedy
 */
export async function findFreezeMistakes(options: {
  root: string;
  history: History;
  base: string;
  now: Date;
}): Promise<string[]> {
  const { root, history, base, now } = options;
  const [own] = await readFiles(root, FREEZE_PATH);
  try {
    if (own) {
      freezeAt(own.text, now);
    }
    const text = await history.read(base, FREEZE_PATH);
    const freeze = text === undefined ? undefined : freezeAt(text, now);
    if (!freeze) {
      return [];
    }
    const until = `production is frozen until ${freeze.until.toISOString()} (${freeze.reason})`;
    const changed = await history.changedSince(base);
    const mistakes: string[] = [];
    for (const path of changed.filter(one => PRODUCTION.test(one))) {
      const content = await history.read('HEAD', path);
      const before = await history.contents(base, path);
      if (content === undefined || !before.includes(content)) {
        mistakes.push(`${path}: ${until}: only rollbacks may be merged`);
      }
    }
    return mistakes;
  } catch (error) {
    if (error instanceof GitopsFileError) {
      return [error.message];
    }
    throw error;
  }
}
