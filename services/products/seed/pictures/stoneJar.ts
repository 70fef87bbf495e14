import { label, type LabelOptions } from './label.ts';
import type { Drawing } from './drawWithPen.ts';
import { disc, path, rect } from './svg.ts';

/** A salt-glazed pot closed by a cork and wax. */
export interface StoneJarOptions {
  clay: string;
  wax: string;
  label: LabelOptions;
}

/** Draws mustard in its stoneware pot. */
export function stoneJar({
  clay,
  wax,
  label: printed,
}: StoneJarOptions): Drawing {
  const body =
    'M280 262Q226 296 226 366V640Q226 702 290 702H510Q574 702 574 640V366Q574 296 520 262z';
  return pen =>
    pen.ground(420, 702, 250) +
    pen.solid(body, clay) +
    pen.clip(body, rect(200, 330, 400, 12, wax, { opacity: 0.55 })) +
    pen.solid('M276 214H524V268Q400 292 276 268z', clay) +
    pen.solid(
      'M296 128H504V190Q516 232 492 236Q478 226 470 214Q452 248 436 240Q424 216 404 218Q384 254 364 244Q352 218 332 222Q308 244 296 206z',
      wax,
    ) +
    path(disc(400, 130, 104, 22), wax) +
    path(disc(400, 130, 104, 22), '#fff', { opacity: 0.22 }) +
    label(286, 380, 228, 240, printed);
}
