import { FREEZE_PATH, parseFreezes } from '@comptoir/gitops/Freeze';
import { GitopsFileError } from '@comptoir/gitops/GitopsFileError';
import type { ReleaseCommit } from '@comptoir/plugin-delivery-common';
import { setImmediate } from 'node:timers/promises';
import type { FollowedBranch } from './FollowedBranch';
import { parseReleaseFile } from './parseReleaseFile';
import { releaseFileOf, serviceOf } from './ReleaseFile';
import type { FreezePlan, Snapshot, StoredRelease } from './Snapshot';

/** Files that are parsed before other work of the process has its turn. */
const BATCH = 50;

/**
 * Reads a commit of the branch. Contents and history that the previous snapshot
 * knows are not read again.
 *
 * @throws Error when the repository cannot be read
 */
export async function readSnapshot(
  branch: FollowedBranch,
  commit: string,
  previous?: Snapshot,
): Promise<Snapshot> {
  const files = await branch.list(commit);
  const paths = [...files.keys()];
  const releasePaths = paths.filter(path => releaseFileOf(path));
  const known = (path: string) => {
    const release = previous?.releases.get(path);
    return release?.content === files.get(path) ? release : undefined;
  };
  const changed = releasePaths.filter(path => !known(path)?.changed);
  const freezeContent = files.get(FREEZE_PATH);
  const contents = [...changed, FREEZE_PATH].flatMap(
    path => files.get(path) ?? [],
  );
  const [texts, history] = await Promise.all([
    branch.read([...new Set(contents)]),
    readHistory(branch, commit, changed, previous),
  ]);
  const releases = new Map<string, StoredRelease>();
  for (const [index, path] of releasePaths.entries()) {
    const content = files.get(path) ?? '';
    const text = texts.get(content) ?? '';
    releases.set(path, {
      content,
      parsed: known(path)?.parsed ?? parseReleaseFile(path, text),
      changed: known(path)?.changed ?? history.get(path),
    });
    if (index % BATCH === BATCH - 1) {
      await setImmediate();
    }
  }
  return {
    commit,
    services: new Set(paths.flatMap(path => serviceOf(path) ?? [])),
    releases,
    freezes: readFreezes(freezeContent && texts.get(freezeContent)),
  };
}

/** A history that was rewritten has no common range, and is read from its beginning. */
async function readHistory(
  branch: FollowedBranch,
  commit: string,
  paths: readonly string[],
  previous: Snapshot | undefined,
): Promise<ReadonlyMap<string, ReleaseCommit>> {
  if (paths.length === 0) {
    return new Map();
  }
  const recent =
    previous &&
    (await branch
      .lastChanges(commit, paths, previous.commit)
      .catch(() => undefined));
  return recent && paths.every(path => recent.has(path))
    ? recent
    : branch.lastChanges(commit, paths, undefined);
}

function readFreezes(text: string | undefined): FreezePlan {
  if (text === undefined) {
    return { state: 'read', periods: [] };
  }
  try {
    return { state: 'read', periods: parseFreezes(text).production };
  } catch (error) {
    if (error instanceof GitopsFileError) {
      return { state: 'invalid', reason: error.message };
    }
    throw error;
  }
}
