const CHANGES = { childList: true, subtree: true, characterData: true };

/**
 * Calls back at once and after each change of a page, of the shadow root of its
 * documentation, or of the title that the page set.
 *
 * @returns a function that ends it
 */
export function watchPage(page: Element, onChange: () => void): () => void {
  const watched = new WeakSet<Node>();
  const observer = new MutationObserver(update);
  function watch(node: Node | null | undefined) {
    if (node && !watched.has(node)) {
      watched.add(node);
      observer.observe(node, CHANGES);
    }
  }
  function update() {
    for (const element of page.querySelectorAll(
      '[data-testid$="shadowroot"]',
    )) {
      watch(element.shadowRoot);
    }
    onChange();
  }
  watch(page);
  watch(document.head);
  update();
  return () => observer.disconnect();
}
