import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { useStaffTexts } from './useStaffTexts.ts';

interface StaffSearchProps {
  name: string;
  label: string;
  /** The current search text. */
  value: string;
  /** Additional fields. */
  children?: ReactNode;
}

/** Search form of a list. */
export function StaffSearch({
  name,
  label,
  value,
  children,
}: StaffSearchProps) {
  const texts = useStaffTexts();
  return (
    <Form className="staff-search" role="search" aria-label={label} key={value}>
      <label htmlFor={name}>{label}</label>
      <input
        className="input"
        id={name}
        name={name}
        type="search"
        autoComplete="off"
        defaultValue={value}
      />
      {children}
      <button className="button button-plain" type="submit">
        {texts.search}
      </button>
    </Form>
  );
}
