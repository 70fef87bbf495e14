import type { ThemeMode } from './useThemeMode';

const FIGURE =
  'width: 100%; margin: 1.5em 0; overflow-x: auto; text-align: center';

/**
 * Replaces a mermaid block with its drawing. A block that cannot be drawn stays,
 * with the reason below it.
 */
export async function showDiagram(
  source: HTMLPreElement,
  mode: ThemeMode,
  signal: AbortSignal,
): Promise<void> {
  const figure = document.createElement('figure');
  figure.className = 'diagram';
  figure.style.cssText = FIGURE;
  try {
    // The block also contains the page's copy button.
    const sourceText = source.querySelector('code')?.textContent;
    const { drawDiagram } = await import('./drawDiagram');
    figure.innerHTML = await drawDiagram(sourceText ?? '', mode);
    const drawing = figure.querySelector('svg');
    drawing?.setAttribute('aria-label', `Diagram: ${headingOf(source)}`);
    // Wide diagrams scroll instead of shrinking to an unreadable size.
    if (drawing) {
      drawing.style.minWidth = `min(${drawing.style.maxWidth}, 40rem)`;
    }
  } catch (error) {
    figure.textContent = `This diagram cannot be drawn: ${error instanceof Error ? error.message : error}`;
  }
  if (signal.aborted) {
    return;
  }
  // The page's styles override the attribute `hidden`.
  source.style.display = figure.querySelector('svg') ? 'none' : '';
  const former = source.nextElementSibling;
  if (former?.matches('figure.diagram')) {
    former.remove();
  }
  source.after(figure);
}

/** Returns the text of the heading above a block, which may be inside a list. */
function headingOf(source: Element): string {
  const headings = source
    .closest('article')
    ?.querySelectorAll('h1,h2,h3,h4,h5,h6');
  const above = [...(headings ?? [])].filter(
    heading =>
      heading.compareDocumentPosition(source) &
      Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const text = above.at(-1)?.cloneNode(true);
  if (!(text instanceof Element)) {
    return 'overview';
  }
  text.querySelector('.headerlink')?.remove();
  return text.textContent?.trim() ?? '';
}
