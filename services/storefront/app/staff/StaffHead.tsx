import type { ReactNode } from 'react';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useStaffTexts } from './useStaffTexts.ts';

interface StaffHeadProps {
  title: string;
  /** What else one can do from here. */
  children?: ReactNode;
}

/** The heading of a page of the back office, and its ways on. */
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
