import type { Drawing } from './drawWithPen.ts';
import { label, type LabelOptions } from './label.ts';
import { box, group, path, rect, stroke, times } from './svg.ts';

/** A shallow tin with a ring, standing on its edge before another lying one. */
export interface FlatTinOptions {
  color: string;
  metal: string;
  label: LabelOptions;
}

/** Draws fish in its tin. */
export function flatTin({
  color,
  metal,
  label: printed,
}: FlatTinOptions): Drawing {
  const side = box(150, 620, 500, 80, 30);
  return pen =>
    pen.ground(410, 700, 320) +
    pen.solid(side, metal) +
    stroke('M172 636H628', '#fff', 6, { opacity: 0.5 }) +
    rect(162, 648, 476, 34, color, { rx: 14 }) +
    group(
      'rotate(-4 400 400)',
      pen.solid(box(136, 240, 528, 372, 90), metal),
      pen.sheet(box(160, 264, 480, 324, 70), color),
      times(2, index =>
        stroke(`M${210 + index * 336} 320V532`, '#fff', 5, { opacity: 0.35 }),
      ),
      label(246, 292, 308, 270, printed),
      stroke('M612 402a26 26 0 1 0 0 40', metal, 12),
      path(box(606, 400, 40, 46, 12), metal),
    );
}
