import type { Drawing } from './drawWithPen.ts';
import { box, ellipse, rect, stroke, times } from './svg.ts';

/** Draws folded napkins in a pile, from the bottom to the top one. */
export function napkins(colors: readonly string[], ring: string): Drawing {
  return pen =>
    pen.ground(410, 696, 330) +
    times(colors.length, index => {
      const y = 636 - index * 62;
      const shift = index % 2 ? 10 : -6;
      const fold = box(160 + shift, y, 480, 58, 26);
      return (
        pen.solid(fold, colors[index] ?? ring) +
        stroke(
          `M${200 + shift} ${y + 20}H${632 + shift}M${200 + shift} ${y + 39}H${632 + shift}`,
          '#2a1a2e',
          3,
          { opacity: 0.16 },
        ) +
        stroke(`M${196 + shift} ${y + 8}H${600 + shift}`, '#fff', 4, {
          opacity: 0.4,
        })
      );
    }) +
    pen.solid(
      box(352, 640 - colors.length * 62 + 54, 96, colors.length * 62 + 6, 6),
      ring,
    ) +
    rect(352, 640 - colors.length * 62 + 66, 96, 4, '#fff', { opacity: 0.5 }) +
    stroke(
      `M400 ${640 - colors.length * 62 + 56}q-90-110-110-30t110 30q90-110 110-30t-110 30`,
      ring,
      14,
    ) +
    ellipse(400, 640 - colors.length * 62 + 54, 22, 18, ring);
}
