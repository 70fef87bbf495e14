import mermaid from 'mermaid';
import type { ThemeMode } from './useThemeMode';

const FONT = 'system-ui, sans-serif';

/**
 * Renders a diagram to SVG in the portal's colours.
 *
 * @throws Error with the line that mermaid cannot parse
 */
export async function drawDiagram(
  text: string,
  mode: ThemeMode,
): Promise<string> {
  const style = getComputedStyle(document.body);
  const token = (name: string) =>
    style.getPropertyValue(`--bui-${name}`).trim();
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    fontFamily: FONT,
    theme: 'base',
    themeVariables: {
      darkMode: mode === 'dark',
      fontFamily: FONT,
      fontSize: '15px',
      background: token('bg-neutral-1'),
      primaryColor: token('bg-neutral-2'),
      primaryTextColor: token('fg-primary'),
      primaryBorderColor: token('bg-solid'),
      lineColor: token('fg-secondary'),
      textColor: token('fg-primary'),
      edgeLabelBackground: token('bg-neutral-1'),
    },
  });
  const { svg } = await mermaid.render(`diagram-${crypto.randomUUID()}`, text);
  return svg;
}
