import type { Drawing } from './drawWithPen.ts';
import { box, disc, path, rect, stroke } from './svg.ts';

/** Draws a box mill with a crank and a drawer. */
export function grinder(wood: string, metal: string): Drawing {
  return pen =>
    pen.ground(420, 702, 280) +
    stroke('M400 190L584 150', metal, 18) +
    stroke('M584 150V124', metal, 12) +
    pen.solid(disc(584, 100, 34, 32), wood) +
    rect(390, 170, 20, 80, metal) +
    pen.solid('M290 372Q290 232 400 232T510 372z', metal) +
    path('M330 372Q330 286 400 286T470 372z', '#2a1a2e', { opacity: 0.2 }) +
    stroke('M290 372Q290 252 370 236', '#fff', 7, { opacity: 0.5 }) +
    pen.solid(box(232, 366, 336, 34, 8), wood) +
    pen.solid(box(254, 400, 292, 252, 2), wood) +
    stroke(
      'M276 430q80 14 200 0M276 620q90-12 240 2M270 522q20 6 40 0',
      '#2a1a2e',
      4,
      {
        opacity: 0.16,
      },
    ) +
    pen.solid(box(302, 470, 196, 128, 4), wood) +
    rect(302, 470, 196, 128, 'none', {
      stroke: '#2a1a2e',
      'stroke-width': 4,
      opacity: 0.3,
    }) +
    pen.solid(disc(400, 534, 20), metal) +
    pen.solid(box(222, 650, 356, 52, 8), wood);
}
