import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Pause between two looks at the files, milliseconds. */
const PAUSE_MS = 400;

/**
 * Files of a bare repository whose time of change moves with every reference: git
 * writes a reference by renaming a file within its folder.
 */
const WATCHED = [
  'packed-refs',
  'refs/heads',
  'refs/heads/change',
  'refs/change-requests',
];

/**
 * Calls `onChange` after references of a bare repository changed, until `signal`
 * aborts. Compares times of files, which also notices a repository that appears
 * later and, unlike file events, never loses a rename.
 */
export function watchReferences(
  repository: string,
  onChange: () => void,
  signal: AbortSignal,
): void {
  const look = async () => {
    let known = await stampOf(repository);
    while (!signal.aborted) {
      await wait(PAUSE_MS, undefined, { signal, ref: false }).catch(() => {});
      const stamp = await stampOf(repository);
      if (stamp !== known && !signal.aborted) {
        known = stamp;
        onChange();
      }
    }
  };
  void look();
}

async function stampOf(repository: string): Promise<string> {
  const times = await Promise.all(
    WATCHED.map(name =>
      stat(join(repository, name), { bigint: true }).then(
        ({ mtimeNs }) => String(mtimeNs),
        () => '',
      ),
    ),
  );
  return times.join(' ');
}
