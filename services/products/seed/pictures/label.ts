import { ornaments, type OrnamentName } from './ornaments.ts';
import { group, rect, stroke, words } from './svg.ts';

/** A printed label: emblem, title, maker. */
export interface LabelOptions {
  title: string;
  maker: string;
  paper: string;
  ink: string;
  ornament: OrnamentName;
  /** Colour of the emblem; default: `ink`. */
  accent?: string;
}

/** Draws a label into a rectangle at least 90 high. */
export function label(
  x: number,
  y: number,
  width: number,
  height: number,
  options: LabelOptions,
): string {
  const { title, maker, paper, ink, ornament, accent = ink } = options;
  const middle = x + width / 2;
  const emblem = height / 250;
  const inner = width - 40;
  return (
    rect(x, y, width, height, paper, { rx: 6 }) +
    rect(x + 9, y + 9, width - 18, height - 18, 'none', {
      rx: 3,
      stroke: ink,
      'stroke-width': 2,
      opacity: 0.55,
    }) +
    group(
      `translate(${middle} ${y + height * 0.32}) scale(${emblem.toFixed(2)})`,
      ornaments[ornament](accent),
    ) +
    words(middle, y + height * 0.7, title, height * 0.16, inner, ink, {
      'font-weight': 700,
    }) +
    stroke(`M${middle - 26} ${Math.round(y + height * 0.765)}h52`, accent, 3) +
    words(middle, y + height * 0.87, maker, height * 0.085, inner, ink, {
      'letter-spacing': 1,
    })
  );
}
