import { Link } from 'react-router';
import { useStaffTexts } from './useStaffTexts.ts';

interface StaffPagesProps {
  /** Path of the next page; null on the last one. */
  next: string | null;
  /** Path of the first page; null on the first one. */
  first: string | null;
}

/** Links to the next page of a list and back to the first. */
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
