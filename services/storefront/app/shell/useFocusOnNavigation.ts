import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Moves the focus to the page's heading after navigation, as screen readers expect of a page load. Filters of the same page keep the focus, unless the focused element was removed. */
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
