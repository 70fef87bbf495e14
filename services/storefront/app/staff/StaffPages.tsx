import { Link } from 'react-router';
import { useStaffTexts } from './useStaffTexts.ts';

interface StaffPagesProps {
  /** The next page; null on the last one. */
  next: string | null;
  /** The first page; null when this is it. */
  first: string | null;
}

/** Onward in a list, and back to its start. */
export function StaffPages({ next, first }: StaffPagesProps) {
  const texts = useStaffTexts();
  if (!next && !first) {
    return null;
  }
  return (
    <nav aria-label={texts.pages} className="staff-pages">
      {next && (
        <Link className="text-link" rel="next" to={next}>
          {texts.older}
        </Link>
      )}
      {first && (
        <Link className="text-link" to={first}>
          {texts.first}
        </Link>
      )}
    </nav>
  );
}
