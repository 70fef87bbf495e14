import type { Drawing } from './drawWithPen.ts';
import { box, group, path, rect, stroke } from './svg.ts';

/** Draws letter paper and envelopes, the front one closed with a seal. */
export function envelopes(paper: string, lining: string, wax: string): Drawing {
  const sheet = box(250, 90, 360, 460, 4);
  const cover = box(120, 320, 520, 340, 10);
  return pen =>
    group(
      'rotate(9 400 400)',
      pen.cast(sheet),
      pen.sheet(sheet, '#fffaf0'),
      stroke('M300 160H470M300 210H560M300 250H540M300 290H556', lining, 7, {
        opacity: 0.5,
      }),
    ) +
    group(
      'rotate(5 400 500) translate(36 -28)',
      pen.cast(cover),
      pen.sheet(cover, lining),
    ) +
    group(
      'rotate(-6 400 500)',
      pen.cast(cover),
      pen.sheet(cover, paper),
      path('M120 656L340 470M640 656L420 470', 'none', {
        stroke: '#2a1a2e',
        'stroke-width': 4,
        opacity: 0.14,
      }),
      pen.cast('M124 322H636L396 520Q380 530 364 520z'),
      pen.sheet('M124 322H636L396 520Q380 530 364 520z', paper),
      path('M380 452q44-10 58 26t-14 60t-62 14t-44-50t62-50z', wax),
      rect(352, 478, 54, 54, 'none', {
        rx: 27,
        stroke: '#fff',
        'stroke-width': 5,
        opacity: 0.5,
      }),
      stroke('M379 488V522M366 500Q379 486 392 500', '#fff', 5, {
        opacity: 0.7,
      }),
    );
}
