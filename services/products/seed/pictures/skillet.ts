import type { Drawing } from './drawWithPen.ts';
import { box, disc, ellipse, group, path, stroke } from './svg.ts';

/** Draws a frying pan from above, with a fried egg in it when asked. */
export function skillet(metal: string, inside: string, egg: boolean): Drawing {
  const handle = 'M540 366H760Q790 366 790 400T760 434H540z';
  return pen =>
    group(
      'rotate(-35 400 400) translate(-70 0)',
      pen.cast(handle),
      pen.cast(disc(390, 400, 236)),
      pen.sheet(handle, metal),
      path(box(724, 388, 44, 24, 12), '#f1ede4'),
      pen.sheet(disc(390, 400, 236), metal),
      pen.sheet(disc(390, 400, 196), inside),
      stroke('M238 320A174 174 0 0 1 350 232', '#fff', 9, { opacity: 0.3 }),
      ellipse(576, 384, 6, 6, '#d9d3c2') + ellipse(576, 416, 6, 6, '#d9d3c2'),
      egg
        ? path(
            'M310 330Q380 280 440 320T510 410T440 490T330 470T280 420T310 330z',
            '#fffaf0',
          ) +
            pen.sheet(disc(396, 396, 52), '#efa72f') +
            ellipse(378, 378, 16, 10, '#fff', { opacity: 0.6 })
        : '',
    );
}
