import type { Drawing } from './drawWithPen.ts';
import { ellipse, group, path, stroke } from './svg.ts';

/** Draws two stemmed glasses with red and white wine. */
export function wineGlass(red: string, white: string): Drawing {
  const cup = 'M-92-560Q-130-300 0-290Q130-300 92-560z';
  return pen => {
    const glass = (x: number, y: number, wine: string) =>
      group(
        `translate(${x} ${y})`,
        pen.ground(10, -2, 140, 18),
        ellipse(0, -10, 104, 16, '#fff', { opacity: 0.75 }),
        path('M-7-294H7L10-40Q30-14 60-10H-60Q-30-14-10-40z', '#fff', {
          opacity: 0.8,
        }),
        path(cup, '#fff', { opacity: 0.5 }),
        pen.clip(
          cup,
          path('M-130-450H130V-280H-130z', wine),
          ellipse(0, -450, 106, 14, '#fff', { opacity: 0.35 }),
        ),
        pen.solid(cup, 'none'),
        ellipse(0, -560, 92, 15, 'none', {
          stroke: '#fff',
          'stroke-width': 6,
          opacity: 0.9,
        }),
        stroke('M-78-520Q-92-430-74-370', '#fff', 11, { opacity: 0.75 }),
      );
    return glass(520, 650, white) + glass(290, 706, red);
  };
}
