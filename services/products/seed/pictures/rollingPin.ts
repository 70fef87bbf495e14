import type { Drawing } from './drawWithPen.ts';
import { box, ellipse, group, stroke, times } from './svg.ts';

/** Draws a rolling pin on floured dough. */
export function rollingPin(wood: string, grip: string): Drawing {
  const roll = box(330, 150, 140, 500, 26);
  const grips = box(370, 60, 60, 90, 26) + box(370, 650, 60, 90, 26);
  return pen =>
    ellipse(400, 400, 290, 240, '#f3e3c0') +
    ellipse(392, 392, 270, 222, '#f9efd6') +
    times(9, index =>
      ellipse(110 + index * 74, 120 + ((index * 211) % 560), 7, 7, '#fff', {
        opacity: 0.9,
      }),
    ) +
    group(
      'rotate(48 400 400)',
      pen.cast(roll),
      pen.cast(grips),
      pen.solid(grips, grip),
      pen.solid(roll, wood),
      stroke('M372 190V420M392 300V600M430 210V380M424 450V610', '#2a1a2e', 3, {
        opacity: 0.16,
      }),
    );
}
