import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Pause between two looks at the files, milliseconds. */
const PAUSE_MS = 400;

interface WatchOptions {
  /** Absolute path of the bare repository. */
  repository: string;
  /** Name of the branch, which may have slashes. */
  branch: string;
  /** Called after references changed. */
  onChange: () => void;
  /** Ends the watch. */
  signal: AbortSignal;
}

/**
 * Watches the references of a branch and of change requests in a bare repository.
 * Compares times of files, which also notices a repository that appears later and,
 * unlike file events, never loses a rename.
 */
export function watchReferences(options: WatchOptions): void {
  const { repository, branch, onChange, signal } = options;
  const paths = pathsOf(branch).map(path => join(repository, path));
  const look = async () => {
    let known = await stampOf(paths);
    while (!signal.aborted) {
      await wait(PAUSE_MS, undefined, { signal, ref: false }).catch(() => {});
      const stamp = await stampOf(paths);
      if (stamp !== known && !signal.aborted) {
        known = stamp;
        onChange();
      }
    }
  };
  void look();
}

/**
 * Files whose time of change moves with every reference: git writes a reference by
 * renaming a file within its folder.
 */
function pathsOf(branch: string): string[] {
  return [
    'packed-refs',
    'refs/heads',
    dirname(`refs/heads/${branch}`),
    'refs/heads/change',
    'refs/change-requests',
  ];
}

async function stampOf(paths: readonly string[]): Promise<string> {
  const times = await Promise.all(
    paths.map(path =>
      stat(path, { bigint: true }).then(
        ({ mtimeNs }) => String(mtimeNs),
        () => '',
      ),
    ),
  );
  return times.join(' ');
}
