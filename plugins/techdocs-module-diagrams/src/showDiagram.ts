import type { ThemeMode } from './useThemeMode';

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
  figure.style.cssText =
    'margin: 1.5em 0; overflow-x: auto; text-align: center';
  try {
    // The page puts its copy button beside the code.
    const sourceText = source.querySelector('code')?.textContent;
    const { drawDiagram } = await import('./drawDiagram');
    figure.innerHTML = await drawDiagram(sourceText ?? '', mode);
    figure
      .querySelector('svg')
      ?.setAttribute('aria-label', `Diagram: ${headingOf(source)}`);
  } catch (error) {
    figure.textContent = `This diagram can't be drawn: ${error instanceof Error ? error.message : error}`;
  }
  if (signal.aborted) return;
  source.hidden = figure.querySelector('svg') !== null;
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
