import type { Drawing } from './drawWithPen.ts';
import { ellipse, group, path, stroke, times } from './svg.ts';

/** Draws a spool of garden twine and its cutter. */
export function twine(fibre: string, wood: string): Drawing {
  const reel = 'M250 260Q210 460 250 640H510Q550 460 510 260z';
  return pen =>
    pen.ground(410, 700, 270) +
    ellipse(380, 652, 190, 44, wood) +
    pen.solid(
      'M190 640Q190 704 380 704T570 640Q570 690 380 690T190 640z',
      wood,
    ) +
    pen.solid(reel, fibre) +
    pen.clip(
      reel,
      times(15, index =>
        stroke(
          `M200 ${250 + index * 30}Q380 ${310 + index * 30} 560 ${236 + index * 30}`,
          '#2a1a2e',
          4,
          { opacity: 0.2 },
        ),
      ),
      times(14, index =>
        stroke(
          `M200 ${236 + index * 34}Q380 ${200 + index * 34} 560 ${276 + index * 34}`,
          '#fff',
          4,
          { opacity: 0.28 },
        ),
      ),
    ) +
    pen.solid('M190 220Q190 300 380 300T570 220z', wood) +
    ellipse(380, 220, 190, 48, wood) +
    ellipse(380, 220, 190, 48, '#fff', { opacity: 0.28 }) +
    ellipse(380, 220, 40, 12, '#2a1a2e', { opacity: 0.5 }) +
    stroke('M512 560Q620 560 600 650Q640 730 720 676', fibre, 9) +
    group(
      'translate(630 430) rotate(16)',
      stroke('M-22 0V120M22 0V120', '#5d666d', 14),
      ellipse(-34, 150, 34, 40, 'none', {
        stroke: '#b5533c',
        'stroke-width': 16,
      }),
      ellipse(34, 150, 34, 40, 'none', {
        stroke: '#b5533c',
        'stroke-width': 16,
      }),
      path('M-30 0L-14-170L4 20zM30 0L14-170L-4 20z', '#aab4bd'),
      ellipse(0, 30, 12, 12, '#d8b25c'),
    );
}
