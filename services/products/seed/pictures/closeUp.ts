import type { Drawing } from './drawWithPen.ts';
import { group } from './svg.ts';

/** Enlarges a drawing around (x, y). */
export function closeUp(
  draw: Drawing,
  x: number,
  y: number,
  scale = 1.9,
): Drawing {
  const shift = `translate(400 400) scale(${scale}) translate(${-x} ${-y})`;
  return pen => group(shift, draw(pen));
}
