import type { Drawing } from './drawWithPen.ts';
import { box, group, stroke } from './svg.ts';

/** Draws a balloon whisk on the slant. */
export function whisk(metal: string, wood: string): Drawing {
  const wires =
    'M0 10Q-150-190 0-330Q150-190 0 10M0 10Q-90-190 0-330Q90-190 0 10M0 10Q-30-190 0-330Q30-190 0 10';
  const handle = box(-30, 10, 60, 330, 28);
  return pen =>
    group(
      'translate(390 400) rotate(36)',
      group('translate(14 8)', stroke(wires, '#2a1a2e', 9, { opacity: 0.14 })),
      pen.cast(handle),
      stroke(wires, metal, 9),
      stroke('M-62-210Q-60-280 0-328M-34-200Q-32-280 0-328', '#fff', 4, {
        opacity: 0.8,
      }),
      pen.solid(handle, wood),
      pen.solid(box(-32, -8, 64, 56, 10), metal),
      stroke('M-26 290H26M-28 276H28', '#2a1a2e', 4, { opacity: 0.25 }),
    );
}
