import type { Drawing } from './drawWithPen.ts';
import { box, ellipse, group, path, stroke } from './svg.ts';

/** Draws an open fountain pen, its cap beside it and a line of ink. */
export function fountainPen(
  lacquer: string,
  trim: string,
  ink: string,
): Drawing {
  const nib = 'M-34 0Q-40-80 0-170Q40-80 34 0z';
  return pen =>
    stroke('M96 560q40-70 64-10t50 0t50 10t56-30t40 20t70-20', ink, 8) +
    group(
      'translate(330 420) rotate(50)',
      pen.cast(box(-44, -360, 88, 360, 40)),
      pen.cast(nib),
      group(
        'rotate(180)',
        pen.solid(nib, trim),
        stroke('M0-160V-60', '#2a1a2e', 4, { opacity: 0.5 }),
        ellipse(0, -54, 9, 9, '#2a1a2e', { opacity: 0.5 }),
        pen.solid(box(-36, -6, 72, 80, 8), '#33303f'),
        pen.solid(box(-44, 66, 88, 330, 40), lacquer),
        path('M-44 66H44V84H-44z', trim),
      ),
    ) +
    group(
      'translate(560 560) rotate(-64)',
      pen.cast(box(-50, -130, 100, 270, 44)),
      pen.solid(box(-50, -130, 100, 270, 44), lacquer),
      path('M-50 100H50V122H-50z', trim),
      pen.solid(box(14, -120, 20, 190, 10), trim),
      ellipse(24, 66, 14, 14, trim),
    );
}
