import { Link } from 'react-router';
import { useTexts } from '../i18n/useTexts.ts';

interface OrderPagesProps {
  nextCursor: string | null;
  first: boolean;
}

/** Links to older orders and back to the newest. */
export function OrderPages({ nextCursor, first }: OrderPagesProps) {
  const texts = useTexts();
  if (nextCursor === null && first) {
    return null;
  }
  return (
    <nav
      aria-label={texts.pages}
      className="mt-10 flex flex-wrap items-center gap-x-8 gap-y-4"
    >
      {nextCursor !== null && (
        <Link
          className="button"
          rel="next"
          to={`?${new URLSearchParams({ cursor: nextCursor })}`}
        >
          {texts.nextPage}
        </Link>
      )}
      {!first && (
        <Link className="text-link" to="?">
          {texts.firstPage}
        </Link>
      )}
    </nav>
  );
}
