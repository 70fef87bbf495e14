import type { ReactNode } from 'react';
import { useStaffTexts } from './useStaffTexts.ts';

interface StaffTableProps {
  caption: string;
  /** Column headings; a leading `#` marks columns of numbers. */
  columns: readonly string[];
  /** The rows, as `tr` elements. */
  children: ReactNode;
  empty: boolean;
}

/** Dense table that scrolls horizontally on narrow screens. */
export function StaffTable({
  caption,
  columns,
  children,
  empty,
}: StaffTableProps) {
  const texts = useStaffTexts();
  if (empty) {
    return <p className="staff-nothing">{texts.nothing}</p>;
  }
  return (
    // Focusable, so that it scrolls by keyboard.
    <div
      className="staff-scroll"
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table className="staff-table">
        <thead>
          <tr>
            {columns.map(column => (
              <th
                key={column}
                scope="col"
                className={column.startsWith('#') ? 'number' : undefined}
              >
                {column.replace(/^#/, '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
