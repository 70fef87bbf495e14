import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { writeFileAtomically } from '@comptoir/parts/files/writeFileAtomically';
import { git } from './git.ts';
import type { GitOptions } from './git.ts';
import { MAIN } from './provideOrigin.ts';

/** The branch that this machine's Argo CD follows: main plus this machine's images. */
export const DEPLOYED = 'deployed';
const REF = `refs/heads/${DEPLOYED}`;

/** The branch `deployed` with all commits of main, before files are written. */
export interface Deployed {
  commit: string;
  /** Reads a file; undefined if it does not exist. */
  read(path: string): Promise<string | undefined>;
}

/**
 * Updates the branch `deployed`: merges new commits of main and writes files. Preserves commits of
 * operators; creates no commit without a change.
 *
 * @throws LocalError when main cannot be merged; the branch is unchanged
 */
export async function deploy(
  options: GitOptions & {
    /** Returns the files to write: path → content. */
    write(deployed: Deployed): Promise<Readonly<Record<string, string>>>;
    message: string;
  },
): Promise<void> {
  const main = await git(options, ['rev-parse', MAIN]);
  const before = await git(options, ['rev-parse', REF]).catch(() => undefined);
  const merged = before ? await mergeMain(options, before, main) : main;
  const files = await options.write({
    commit: merged,
    read: path => readFile(options, merged, path),
  });
  const tree = await writeTree({ ...options, files }, merged);
  const same = (await git(options, ['rev-parse', `${merged}^{tree}`])) === tree;
  const commit = same
    ? merged
    : await git(options, [
        'commit-tree',
        tree,
        '-p',
        merged,
        '-m',
        options.message,
      ]);
  if (commit === before) {
    return;
  }
  await git(options, ['update-ref', REF, commit, before ?? '']);
}

async function readFile(
  options: GitOptions,
  commit: string,
  path: string,
): Promise<string | undefined> {
  const found = await git(options, ['ls-tree', commit, '--', path]);
  return found === ''
    ? undefined
    : git(options, ['cat-file', 'blob', `${commit}:${path}`]);
}

async function mergeMain(
  options: GitOptions,
  before: string,
  main: string,
): Promise<string> {
  const base = await git(options, ['merge-base', before, main]);
  if (base === main) {
    return before;
  }
  if (base === before) {
    return main;
  }
  const tree = await git(options, ['merge-tree', '--write-tree', before, main])
    .then(output => output.split('\n')[0] ?? '')
    .catch((cause: unknown) => {
      throw new LocalError({
        what: `New commits of main cannot be merged into ${DEPLOYED}`,
        why: 'both changed the same lines',
        remedy: `merge them by hand: git clone -b ${DEPLOYED} ${options.repository} somewhere, git merge origin/main, git push`,
        cause,
      });
    });
  return git(options, [
    'commit-tree',
    tree,
    '-p',
    before,
    '-p',
    main,
    '-m',
    `Merge main into ${DEPLOYED}`,
  ]);
}

/** Writes a tree with the files, using a temporary index. */
async function writeTree(
  options: GitOptions & { files: Readonly<Record<string, string>> },
  commit: string,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  const index = { GIT_INDEX_FILE: join(folder, 'index') };
  try {
    await git(options, ['read-tree', commit], index);
    const content = join(folder, 'content');
    for (const [path, text] of Object.entries(options.files)) {
      writeFileAtomically(content, text);
      const blob = await git(options, ['hash-object', '-w', content]);
      const entry = ['update-index', '--add', '--cacheinfo'];
      await git(options, [...entry, `100644,${blob},${path}`], index);
    }
    return await git(options, ['write-tree'], index);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
