import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * After going to another page puts the focus on its heading, as a full page
 * load would be announced. Filters of the same page leave it where it is,
 * unless what had it is gone.
 */
export function useFocusOnNavigation(): void {
  const { pathname, search } = useLocation();
  const cursor = new URLSearchParams(search).get('cursor') ?? '';
  const page = `${pathname} ${cursor}`;
  const shown = useRef({ page, search });
  useEffect(() => {
    const before = shown.current;
    shown.current = { page, search };
    const lost =
      before.search !== search && document.activeElement === document.body;
    if (before.page === page && !lost) {
      return;
    }
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading) {
      return;
    }
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [page, search]);
}
