import type { Drawing } from './drawWithPen.ts';
import { disc, ellipse, path, stroke } from './svg.ts';

/** Draws a plate from above; `speckle` sprinkles the glaze. */
export function plate(glaze: string, rim: string, speckle: boolean): Drawing {
  return pen =>
    pen.cast(disc(400, 400, 310)) +
    pen.sheet(disc(400, 400, 310), rim) +
    path(disc(400, 400, 296), glaze) +
    pen.sheet(disc(400, 400, 214), glaze) +
    ellipse(400, 400, 214, 214, 'none', {
      stroke: '#2a1a2e',
      'stroke-width': 4,
      opacity: 0.12,
    }) +
    (speckle
      ? [30, 74, 118, 152, 190, 232, 262, 284]
          .map(radius =>
            ellipse(400, 400, radius, radius, 'none', {
              stroke: rim,
              'stroke-width': 6,
              'stroke-linecap': 'round',
              'stroke-dasharray': `0 ${37 + (radius % 29)}`,
              opacity: 0.7,
            }),
          )
          .join('')
      : ellipse(400, 400, 256, 256, 'none', {
          stroke: rim,
          'stroke-width': 5,
        })) +
    stroke('M150 330A262 262 0 0 1 330 148', '#fff', 16, { opacity: 0.6 });
}
