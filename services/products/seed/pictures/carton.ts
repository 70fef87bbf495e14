import { label, type LabelOptions } from './label.ts';
import type { Drawing } from './drawWithPen.ts';
import { path, rect } from './svg.ts';

/** A folding carton seen from the front and a little from the right. */
export interface CartonOptions {
  color: string;
  side: string;
  label: LabelOptions;
}

/** Draws goods packed in a carton. */
export function carton({
  color,
  side,
  label: printed,
}: CartonOptions): Drawing {
  return pen =>
    pen.ground(430, 696, 270) +
    pen.sheet('M190 200H520V700H190z', color) +
    path('M520 200L614 164V650L520 700z', side) +
    path('M520 200L614 164V650L520 700z', '#2a1a2e', { opacity: 0.16 }) +
    path('M190 200L290 164H614L520 200z', color) +
    path('M190 200L290 164H614L520 200z', '#fff', { opacity: 0.35 }) +
    rect(190, 620, 330, 44, side) +
    label(238, 262, 234, 316, printed);
}
