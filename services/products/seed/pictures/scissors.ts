import type { Drawing } from './drawWithPen.ts';
import { disc, group, path, stroke } from './svg.ts';

/** Draws paper scissors, half open, over a cut strip. */
export function scissors(steel: string, bows: string): Drawing {
  const blade = 'M-22 0L-10-330Q26-240 24 10z';
  return pen => {
    const half = (turn: number, mirror: number) =>
      group(
        `rotate(${turn}) scale(${mirror} 1)`,
        pen.cast(blade),
        pen.sheet(blade, steel),
        path('M-16-100L-10-330Q2-300 8-260L0 0z', '#fff', { opacity: 0.45 }),
        stroke('M4-6Q20 70 40 110', bows, 30),
        path(disc(66, 190, 74, 92), 'none', {
          stroke: '#2a1a2e',
          'stroke-width': 28,
          opacity: 0.14,
          transform: 'translate(10 14)',
        }),
        path(disc(66, 190, 74, 92), 'none', {
          stroke: bows,
          'stroke-width': 28,
        }),
        stroke('M10 150Q20 116 56 108', '#fff', 6, { opacity: 0.4 }),
      );
    return group(
      'translate(400 400) rotate(14)',
      half(-20, 1),
      half(20, -1),
      pen.sheet(disc(0, 0, 20), '#d8b25c'),
      stroke('M-10 0H10', '#2a1a2e', 5, { opacity: 0.5 }),
    );
  };
}
