import type { ReactNode } from 'react';
import { useStaffTexts } from './useStaffTexts.ts';

interface IrreversibleProps {
  /** Title of the action. */
  summary: string;
  /** Whether the form was refused and stays open. */
  open: boolean;
  /** The form of the action. */
  children: ReactNode;
}

/** An irreversible action: it has to be opened first and shows a warning. Works without JavaScript. */
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
