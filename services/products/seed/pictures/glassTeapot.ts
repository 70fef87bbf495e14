import type { Drawing } from './drawWithPen.ts';
import { disc, ellipse, group, path, stroke, times } from './svg.ts';

/** Draws a glass teapot with an infusion. */
export function glassTeapot(tea: string, petal: string): Drawing {
  const body =
    'M400 290C580 290 632 410 632 510C632 640 550 696 400 696S168 640 168 510C168 410 220 290 400 290z';
  return pen =>
    pen.ground(410, 700, 290) +
    stroke('M606 400Q740 380 720 500T594 620', '#fff', 26, { opacity: 0.85 }) +
    stroke('M190 600Q104 560 112 450T66 350', '#fff', 34, { opacity: 0.8 }) +
    stroke('M190 600Q104 560 112 450', tea, 18) +
    path(body, '#fff', { opacity: 0.6 }) +
    pen.clip(
      body,
      pen.solid('M150 420Q400 446 650 420V720H150z', tea),
      times(7, index =>
        group(
          `translate(${230 + index * 58} ${610 - (index % 3) * 56}) rotate(${index * 47})`,
          ellipse(0, 0, 12, 30, index % 2 ? petal : '#6f8f4e', {
            opacity: 0.85,
          }),
        ),
      ),
      ellipse(400, 424, 232, 18, '#fff', { opacity: 0.35 }),
    ) +
    path(body, 'none', { stroke: '#fff', 'stroke-width': 9, opacity: 0.85 }) +
    stroke('M206 560Q190 440 270 370', '#fff', 16, { opacity: 0.7 }) +
    pen.solid('M292 296Q300 236 400 236T508 296Q400 320 292 296z', '#c99a62') +
    pen.solid(disc(400, 216, 28, 26), '#c99a62');
}
