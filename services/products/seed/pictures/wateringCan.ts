import type { Drawing } from './drawWithPen.ts';
import { box, ellipse, group, path, stroke, times } from './svg.ts';

/** Draws a long-necked watering can. */
export function wateringCan(metal: string, brass: string): Drawing {
  return pen =>
    pen.ground(470, 700, 280) +
    stroke('M560 330Q740 250 726 450T640 640', metal, 28) +
    stroke('M570 322Q730 256 718 420', '#fff', 7, { opacity: 0.35 }) +
    pen.solid(
      'M330 640Q230 620 196 460L148 282L184 270L250 430Q280 520 340 530z',
      metal,
    ) +
    stroke('M230 400L340 380', metal, 14) +
    group(
      'rotate(-18 160 270)',
      pen.solid('M146 290L104 214H216L178 290z', brass),
      ellipse(160, 214, 58, 16, brass),
      ellipse(160, 214, 58, 16, '#fff', { opacity: 0.35 }),
      times(5, index =>
        ellipse(122 + index * 19, 213, 4, 3, '#2a1a2e', { opacity: 0.5 }),
      ),
    ) +
    pen.solid(
      'M320 346H620L636 660Q636 702 596 702H344Q304 702 304 660z',
      metal,
    ) +
    stroke('M318 410H624M308 640H634', '#2a1a2e', 5, { opacity: 0.2 }) +
    pen.solid('M320 346Q320 250 470 250L500 346z', metal) +
    ellipse(545, 346, 76, 18, '#2a1a2e', { opacity: 0.45 }) +
    stroke('M352 450V600', '#fff', 14, { opacity: 0.4 }) +
    path(box(410, 480, 120, 64, 8), brass) +
    path(box(420, 490, 100, 44, 5), 'none', {
      stroke: '#2a1a2e',
      'stroke-width': 3,
      opacity: 0.4,
    });
}
