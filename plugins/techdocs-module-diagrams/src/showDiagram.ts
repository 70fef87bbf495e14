import type { ThemeMode } from './useThemeMode';

const FIGURE =
  'width: 100%; margin: 1.5em 0; overflow-x: auto; text-align: center';

/**
 * Puts the drawing of a mermaid block in its place; a block that can't be drawn
 * stays, with the reason under it.
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
    // The page puts its copy button beside the code.
    const sourceText = source.querySelector('code')?.textContent;
    const { drawDiagram } = await import('./drawDiagram');
    figure.innerHTML = await drawDiagram(sourceText ?? '', mode);
    const drawing = figure.querySelector('svg');
    drawing?.setAttribute('aria-label', `Diagram: ${headingOf(source)}`);
    // A wide one is scrolled rather than shrunk until nobody can read it.
    if (drawing)
      drawing.style.minWidth = `min(${drawing.style.maxWidth}, 40rem)`;
  } catch (error) {
    figure.textContent = `This diagram can't be drawn: ${error instanceof Error ? error.message : error}`;
  }
  if (signal.aborted) return;
  // The page's styles would show what is only `hidden`.
  source.style.display = figure.querySelector('svg') ? 'none' : '';
  const former = source.nextElementSibling;
  if (former?.matches('figure.diagram')) former.remove();
  source.after(figure);
}

/** The text of the heading that a block stands under. */
function headingOf(source: Element): string {
  for (
    let element = source.previousElementSibling;
    element;
    element = element.previousElementSibling
  ) {
    if (/^H[1-6]$/.test(element.tagName)) {
      return element.firstChild?.textContent ?? '';
    }
  }
  return 'overview';
}
