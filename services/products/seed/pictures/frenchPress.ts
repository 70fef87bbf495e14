import type { Drawing } from './drawWithPen.ts';
import { box, disc, ellipse, path, rect, stroke } from './svg.ts';

/** Draws a press pot: glass in a metal frame. */
export function frenchPress(
  metal: string,
  handle: string,
  coffee: string,
): Drawing {
  const glass = box(250, 262, 270, 420, 24);
  return pen =>
    pen.ground(420, 702, 250) +
    stroke('M522 340H590Q624 340 624 376V560Q624 596 590 596H522', handle, 34) +
    path('M250 290L214 276L250 336z', metal) +
    path(glass, '#fff', { opacity: 0.55 }) +
    pen.clip(
      glass,
      rect(240, 380, 300, 320, coffee),
      rect(240, 380, 300, 16, '#d9a878'),
    ) +
    pen.solid(glass, 'none') +
    stroke('M276 300V640', '#fff', 12, { opacity: 0.45 }) +
    stroke('M385 110V380', metal, 12) +
    pen.solid(box(262, 356, 246, 20, 8), metal) +
    pen.solid('M238 268Q238 206 385 206T532 268z', metal) +
    rect(232, 260, 306, 26, metal, { rx: 10 }) +
    pen.solid(disc(385, 104, 40, 38), handle) +
    pen.solid('M242 600H528V640H242z', metal) +
    stroke('M262 600V300M508 600V300', metal, 12) +
    path('M250 640L228 704H264L286 640zM520 640L542 704H506L484 640z', metal) +
    ellipse(385, 640, 120, 8, '#2a1a2e', { opacity: 0.14 });
}
