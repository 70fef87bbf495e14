import type { Drawing } from './drawWithPen.ts';
import { box, disc, ellipse, stroke } from './svg.ts';

/** Draws a kettle with a swan-neck spout. */
export function kettle(metal: string, handle: string): Drawing {
  return pen =>
    pen.ground(430, 702, 270) +
    stroke('M320 610Q190 620 196 470T120 330', metal, 30) +
    stroke('M316 602Q200 606 204 470T130 338', '#fff', 6, { opacity: 0.35 }) +
    stroke('M530 340Q700 290 690 440T640 600', handle, 36) +
    stroke('M540 332Q690 290 682 420', '#fff', 8, { opacity: 0.22 }) +
    pen.solid(
      'M318 330L268 680Q268 702 300 702H540Q572 702 572 680L522 330z',
      metal,
    ) +
    stroke('M276 650H566', '#2a1a2e', 4, { opacity: 0.25 }) +
    ellipse(420, 330, 104, 24, metal) +
    pen.solid('M320 322Q322 262 420 262T520 322Q420 346 320 322z', metal) +
    pen.solid(box(400, 226, 40, 40, 6), metal) +
    pen.solid(disc(420, 212, 34, 26), handle);
}
