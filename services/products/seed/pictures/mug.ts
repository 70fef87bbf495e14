import type { Drawing } from './drawWithPen.ts';
import { ellipse, path, stroke, times } from './svg.ts';

/** Draws a mug whose lower part is bare clay. */
export function mug(glaze: string, clay: string): Drawing {
  const body = 'M210 250H540V600Q540 700 450 700H300Q210 700 210 600z';
  return pen =>
    pen.ground(400, 702, 240) +
    stroke('M530 350Q680 340 670 460T520 570', glaze, 40) +
    stroke('M540 340Q670 336 662 440', '#fff', 9, { opacity: 0.35 }) +
    path(body, clay) +
    pen.clip(
      body,
      path('M200 240H560V560Q500 590 440 562T320 572T200 556z', glaze),
      times(10, index =>
        ellipse(
          230 + ((index * 97) % 300),
          300 + ((index * 61) % 360),
          4,
          4,
          '#2a1a2e',
          { opacity: 0.22 },
        ),
      ),
    ) +
    pen.solid(body, 'none') +
    ellipse(375, 250, 165, 36, glaze) +
    ellipse(375, 250, 165, 36, '#fff', { opacity: 0.4 }) +
    ellipse(375, 256, 144, 26, '#5a3424') +
    stroke(
      'M330 190Q310 160 334 130T326 80M410 190Q390 160 414 130T406 80',
      '#fff',
      9,
      { opacity: 0.6 },
    );
}
