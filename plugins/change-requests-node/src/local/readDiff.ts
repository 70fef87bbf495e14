import type { Diff, FileDiff } from '@comptoir/plugin-change-requests-common';
import { runGit } from '@comptoir/commands/runGit';
import { cutHunks, DIFF_LIMITS } from '../diffLimits';

/** A changed file before its hunks are read. */
type ChangedPath = Omit<FileDiff, 'hunks' | 'omitted'>;

const CHANGES: Record<string, FileDiff['change']> = {
  A: 'added',
  D: 'deleted',
  R: 'renamed',
};

const pathsOf = ({ path, previousPath }: ChangedPath) =>
  previousPath === undefined ? [path] : [previousPath, path];

/**
 * Reads the difference between two commits, within {@link DIFF_LIMITS}.
 *
 * @param repository - the bare repository
 */
export async function readDiff(
  repository: string,
  from: string,
  to: string,
): Promise<Diff> {
  const diff = (args: string[], paths: string[] = []) =>
    runGit(
      [
        '--literal-pathspecs',
        '-c',
        'core.quotePath=false',
        'diff',
        '--no-color',
        '--no-ext-diff',
        '--no-textconv',
        '--find-renames',
        ...args,
        from,
        to,
        '--',
        ...paths,
      ],
      { repository },
    );
  const all = parsePaths(
    await diff(['--raw', '--numstat', '-z', '--abbrev=40']),
  );
  const listed = all.slice(0, DIFF_LIMITS.files);
  const shown = chooseShown(listed);
  const texts =
    shown.length === 0
      ? []
      : hunksOf(await diff(['--patch'], shown.flatMap(pathsOf)));
  const hunks = new Map(shown.map((file, index) => [file, texts[index] ?? '']));
  const files = listed.map((file): FileDiff => {
    const text = hunks.get(file);
    return text === undefined
      ? { ...file, hunks: '', omitted: reasonFor(file) }
      : { ...file, ...cutHunks(text) };
  });
  return {
    files,
    ...(all.length > listed.length && {
      omitted: `Only the first ${listed.length} of ${all.length} files are listed`,
    }),
  };
}

/** Chooses text files, in their order, until the limits are reached. */
function chooseShown(files: readonly ChangedPath[]): ChangedPath[] {
  let lines = 0;
  return files.filter(file => {
    const changed = linesOf(file);
    const fits =
      changed !== undefined &&
      changed <= DIFF_LIMITS.linesOfFile &&
      lines + changed <= DIFF_LIMITS.lines;
    lines += fits ? changed : 0;
    return fits;
  });
}

function linesOf({ additions, deletions }: ChangedPath): number | undefined {
  return additions === undefined || deletions === undefined
    ? undefined
    : additions + deletions;
}

function reasonFor(file: ChangedPath): string {
  const lines = linesOf(file);
  return lines === undefined
    ? 'Binary file'
    : `The difference is too long to show: ${lines} changed lines`;
}

/** Parses the output of `git diff --raw --numstat -z`: raw entries, then numbers. */
function parsePaths(output: string): ChangedPath[] {
  const fields = output.split('\0');
  const files: ChangedPath[] = [];
  const numbers: { additions?: number; deletions?: number }[] = [];
  for (let at = 0; at < fields.length && fields[at] !== '';) {
    const field = fields[at] ?? '';
    if (field.startsWith(':')) {
      const status = field.split(' ')[4]?.charAt(0) ?? 'M';
      const isRenamed = status === 'R';
      const [first = '', second = ''] = fields.slice(at + 1, at + 3);
      files.push({
        change: CHANGES[status] ?? 'modified',
        path: isRenamed ? second : first,
        ...(isRenamed && { previousPath: first }),
      });
      at += isRenamed ? 3 : 2;
    } else {
      const [additions = '-', deletions = '-', path = ''] = field.split('\t');
      numbers.push(
        additions === '-'
          ? {}
          : { additions: Number(additions), deletions: Number(deletions) },
      );
      // Both paths of a renamed file follow as fields of their own.
      at += path === '' ? 3 : 1;
    }
  }
  return files.map((file, index) => ({ ...file, ...numbers[index] }));
}

/** Splits a patch by file; a file whose type changes has two parts with one header. */
function hunksOf(patch: string): string[] {
  const parts = patch.split(/^(?=diff --git )/m).filter(part => part !== '');
  const texts: { header: string; hunks: string }[] = [];
  for (const part of parts) {
    const header = part.slice(0, part.indexOf('\n'));
    const start = part.search(/^@@/m);
    const hunks = start < 0 ? '' : part.slice(start);
    const last = texts.at(-1);
    if (last?.header === header) {
      last.hunks += hunks;
    } else {
      texts.push({ header, hunks });
    }
  }
  return texts.map(({ hunks }) => hunks);
}
