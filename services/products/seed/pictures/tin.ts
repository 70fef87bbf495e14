import { label, type LabelOptions } from './label.ts';
import type { Drawing } from './drawWithPen.ts';
import { disc, ellipse, stroke } from './svg.ts';

/** A round tin caddy. */
export interface TinOptions {
  color: string;
  lid: string;
  label: LabelOptions;
}

/** Draws a tea caddy with its lid on. */
export function tin({ color, lid, label: printed }: TinOptions): Drawing {
  const body = 'M232 270V660Q232 704 400 704T568 660V270z';
  return pen =>
    pen.ground(420, 694, 250, 30) +
    pen.solid(body, color) +
    pen.clip(
      body,
      stroke('M232 626Q232 668 400 668T568 626', lid, 10),
      stroke('M232 606Q232 648 400 648T568 606', lid, 3),
    ) +
    pen.solid(
      'M226 196V290Q226 322 400 322T574 290V196Q574 166 400 166T226 196z',
      lid,
    ) +
    ellipse(400, 196, 174, 30, lid) +
    ellipse(400, 196, 174, 30, '#fff', { opacity: 0.28 }) +
    ellipse(400, 194, 128, 19, 'none', {
      stroke: '#2a1a2e',
      'stroke-width': 3,
      opacity: 0.2,
    }) +
    pen.solid(disc(400, 172, 34, 20), '#d8b25c') +
    label(292, 360, 216, 230, printed);
}
