import type { ReactNode } from 'react';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useStaffTexts } from './useStaffTexts.ts';

interface StaffHeadProps {
  title: string;
  /** Links beside the heading. */
  children?: ReactNode;
}

/** Heading of a back-office page with its links. */
export function StaffHead({ title, children }: StaffHeadProps) {
  const { backOffice } = useStaffTexts();
  return (
    <div className="staff-head">
      <PageTitle title={`${title} · ${backOffice}`} hidden />
      <h1>{title}</h1>
      {children && <p className="staff-ways">{children}</p>}
    </div>
  );
}
