import { Button, Text } from '@backstage/ui';
import type { Diff, FileDiff } from '@comptoir/plugin-change-requests-common';
import { sentence } from '@comptoir/plugin-portal-react';
import { useState } from 'react';
import styles from './DiffView.module.css';
import { FileView } from './FileView';

/** Changed lines that are expanded at first. */
const EXPANDED_LINES = 400;

/** The changed files, each of which can be expanded and collapsed. */
export function DiffView({ diff }: { diff: Diff }) {
  const { files, omitted } = diff;
  const [expanded, setExpanded] = useState(() => firstFiles(files));
  const toggle = (path: string, isExpanded: boolean) =>
    setExpanded(last => {
      const next = new Set(last);
      if (isExpanded) {
        next.add(path);
      } else {
        next.delete(path);
      }
      return next;
    });

  return (
    <div className={styles.diff}>
      <div className={styles.toolbar}>
        <Text as="p" color="secondary">
          {summaryOf(files)}
        </Text>
        <div className={styles.buttons}>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setExpanded(new Set(files.map(({ path }) => path)))}
          >
            Expand all
          </Button>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setExpanded(new Set())}
          >
            Collapse all
          </Button>
        </div>
      </div>
      {files.map(file => (
        <FileView
          key={file.path}
          file={file}
          isExpanded={expanded.has(file.path)}
          onToggle={isExpanded => toggle(file.path, isExpanded)}
        />
      ))}
      {omitted && <Text as="p">{sentence(omitted)}</Text>}
    </div>
  );
}

/** Returns the first files whose lines are few enough to show at once. */
function firstFiles(files: readonly FileDiff[]): ReadonlySet<string> {
  let lines = 0;
  const first = files.filter(({ additions = 0, deletions = 0 }) => {
    lines += additions + deletions;
    return lines <= EXPANDED_LINES;
  });
  return new Set(first.map(({ path }) => path));
}

function summaryOf(files: readonly FileDiff[]): string {
  const sum = (key: 'additions' | 'deletions') =>
    files.reduce((total, file) => total + (file[key] ?? 0), 0);
  const count = files.length === 1 ? '1 file' : `${files.length} files`;
  return `${count} changed, ${sum('additions')} lines added, ${sum('deletions')} removed`;
}
