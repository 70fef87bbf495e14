import type { Drawing } from './drawWithPen.ts';
import { ellipse, group, path, stroke, times } from './svg.ts';

/** Draws a mortar with its pestle and a few leaves. */
export function mortar(stone: string, wood: string): Drawing {
  const body = 'M160 360Q170 600 300 640L280 700H520L500 640Q630 600 640 360z';
  return pen =>
    pen.ground(410, 700, 270) +
    ellipse(400, 360, 240, 60, stone) +
    ellipse(400, 360, 240, 60, '#fff', { opacity: 0.45 }) +
    ellipse(400, 364, 204, 44, '#2a1a2e', { opacity: 0.28 }) +
    group(
      'rotate(32 420 380)',
      pen.solid('M392 60Q420 40 448 60L462 380Q420 410 378 380z', wood),
      ellipse(420, 62, 28, 16, '#fff', { opacity: 0.25 }),
    ) +
    times(4, index =>
      group(
        `translate(${270 + index * 46} ${352 - (index % 2) * 16}) rotate(${index * 50 - 70}) scale(.7)`,
        path('M0 46Q-40 8 0-46Q40 8 0 46z', index % 2 ? '#7fa04e' : '#5f8040'),
      ),
    ) +
    pen.clip(
      'M160 360A240 60 0 0 0 640 360V700H160z',
      pen.solid(body, stone),
      times(8, index =>
        ellipse(220 + index * 48, 470 + ((index * 67) % 110), 7, 5, '#2a1a2e', {
          opacity: 0.14,
        }),
      ),
    ) +
    pen.solid('M280 690H520V704H280z', stone) +
    stroke('M186 420Q200 530 270 590', '#fff', 12, { opacity: 0.45 });
}
