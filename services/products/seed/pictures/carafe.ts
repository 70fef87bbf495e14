import type { Drawing } from './drawWithPen.ts';
import { ellipse, group, path, stroke } from './svg.ts';

/** Draws a carafe of water with a slice of lemon. */
export function carafe(tint: string): Drawing {
  const body =
    'M330 110Q350 200 344 300Q210 400 210 560Q210 704 300 704H500Q590 704 590 560Q590 400 456 300Q450 200 470 110z';
  return pen =>
    pen.ground(420, 702, 260) +
    path(body, tint, { opacity: 0.6 }) +
    pen.clip(
      body,
      pen.solid('M200 440H600V710H200z', '#a9d3de'),
      ellipse(400, 440, 180, 18, '#fff', { opacity: 0.5 }),
      group(
        'translate(450 560) rotate(20)',
        ellipse(0, 0, 74, 74, '#efc93f'),
        ellipse(0, 0, 62, 62, '#fff6cf'),
        stroke('M0-50V50M-44-25L44 25M-44 25L44-25', '#efc93f', 8),
      ),
    ) +
    pen.solid(body, 'none') +
    path(body, 'none', { stroke: '#fff', 'stroke-width': 7, opacity: 0.75 }) +
    ellipse(400, 110, 70, 14, '#fff', { opacity: 0.7 }) +
    stroke('M262 500Q256 590 276 650M372 150Q380 230 372 290', '#fff', 13, {
      opacity: 0.75,
    });
}
