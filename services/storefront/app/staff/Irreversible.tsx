import type { ReactNode } from 'react';
import { useStaffTexts } from './useStaffTexts.ts';

interface IrreversibleProps {
  /** What will happen. */
  summary: string;
  /** Whether it came back with a problem. */
  open: boolean;
  /** The form that does it. */
  children: ReactNode;
}

/** A step that can't be taken back: it has to be opened first, and says so. Needs no script. */
export function Irreversible({ summary, open, children }: IrreversibleProps) {
  const texts = useStaffTexts();
  return (
    <details className="staff-danger" open={open}>
      <summary>{summary}</summary>
      <p>{texts.noUndo}</p>
      {children}
    </details>
  );
}
