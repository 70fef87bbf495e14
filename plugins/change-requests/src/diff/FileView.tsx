import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import type { FileDiff } from '@comptoir/plugin-change-requests-common';
import { sentence } from '@comptoir/plugin-portal-react';
import styles from './DiffView.module.css';
import { parseHunks, type DiffLine } from './parseHunks';

interface FileViewProps {
  file: FileDiff;
  isExpanded: boolean;
  onToggle: (isExpanded: boolean) => void;
}

/** The changed lines of one file; only an expanded file renders them. */
export function FileView({ file, isExpanded, onToggle }: FileViewProps) {
  const { path, hunks, omitted } = file;
  return (
    <Accordion isExpanded={isExpanded} onExpandedChange={onToggle}>
      <AccordionTrigger>
        <span className={styles.file}>
          <span className={styles.path}>{path}</span>
          <span className={styles.change}>{describe(file)}</span>
        </span>
      </AccordionTrigger>
      <AccordionPanel>
        {isExpanded && (
          <>
            {hunks !== '' && <Lines path={path} hunks={hunks} />}
            {omitted && (
              <Text as="p" color="secondary">
                {sentence(omitted)}
              </Text>
            )}
            {hunks === '' && !omitted && (
              <Text as="p" color="secondary">
                No lines changed.
              </Text>
            )}
          </>
        )}
      </AccordionPanel>
    </Accordion>
  );
}

const SIGNS: Record<DiffLine['kind'], string> = {
  hunk: '',
  added: '+',
  removed: '−',
  same: '',
  note: '',
};

function Lines({ path, hunks }: { path: string; hunks: string }) {
  return (
    <div
      className={styles.lines}
      role="group"
      aria-label={`Changes of ${path}`}
    >
      {parseHunks(hunks).map((line, index) => (
        <Line key={index} {...line} />
      ))}
    </div>
  );
}

function Line({ kind, text, before, after }: DiffLine) {
  const content = (
    <>
      <span className={styles.number}>{before}</span>
      <span className={styles.number}>{after}</span>
      <span className={styles.sign}>{SIGNS[kind]}</span>
      <span className={styles.text}>{text}</span>
    </>
  );
  if (kind === 'added') {
    return (
      <ins className={styles.line} data-kind={kind}>
        {content}
      </ins>
    );
  }
  if (kind === 'removed') {
    return (
      <del className={styles.line} data-kind={kind}>
        {content}
      </del>
    );
  }
  return (
    <div className={styles.line} data-kind={kind}>
      {content}
    </div>
  );
}

function describe(file: FileDiff): string {
  const { change, previousPath, additions, deletions } = file;
  const what = {
    added: 'Added',
    modified: 'Changed',
    deleted: 'Deleted',
    renamed: `Renamed from ${previousPath ?? 'another path'}`,
  }[change];
  return additions === undefined || deletions === undefined
    ? what
    : `${what}, +${additions} −${deletions}`;
}
