import type { Drawing } from './drawWithPen.ts';
import { box, disc, ellipse, path, stroke, times } from './svg.ts';

/** Draws a seal with a turned handle, sticks of wax and an impression. */
export function waxSeal(
  wood: string,
  brass: string,
  waxes: readonly string[],
): Drawing {
  return pen =>
    pen.ground(300, 700, 170) +
    pen.ground(560, 702, 150, 18) +
    times(
      waxes.length,
      index =>
        pen.solid(
          box(
            450 + index * 74,
            330 + (index % 2) * 30,
            58,
            370 - (index % 2) * 30,
            8,
          ),
          waxes[index] ?? brass,
        ) +
        path(
          `M${450 + index * 74} ${420 + (index % 2) * 30}h58v150h-58z`,
          '#fbf3e0',
          { opacity: 0.85 },
        ) +
        stroke(
          `M${479 + index * 74} ${346 + (index % 2) * 30}v-24`,
          '#f3e7d3',
          6,
        ),
    ) +
    pen.solid(
      'M262 200Q240 150 300 130Q360 150 338 200Q320 250 340 300Q384 380 356 470Q350 520 340 560H260Q250 520 244 470Q216 380 260 300Q280 250 262 200z',
      wood,
    ) +
    stroke('M262 210Q300 226 338 210M258 304Q300 322 342 304', '#2a1a2e', 6, {
      opacity: 0.3,
    }) +
    pen.solid(box(236, 552, 128, 44, 10), brass) +
    pen.solid('M216 660L240 596H360L384 660V690Q300 712 216 690z', brass) +
    path(disc(130, 690, 78, 22), waxes[0] ?? brass) +
    ellipse(130, 684, 50, 12, '#2a1a2e', { opacity: 0.2 });
}
