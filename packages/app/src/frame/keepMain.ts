/**
 * Gives a page exactly one landmark `main`: the page's own, or the element around a
 * page that has none. Further ones inside, of pages shown in a tab, lose the role.
 */
export function keepMain(page: HTMLElement): void {
  const [first, ...others] = page.querySelectorAll('main');
  if (first) {
    page.removeAttribute('role');
  } else if (page.getAttribute('role') !== 'main') {
    page.setAttribute('role', 'main');
  }
  if (first?.hasAttribute('role')) {
    first.removeAttribute('role');
  }
  for (const other of others) {
    other.setAttribute('role', 'presentation');
  }
}
