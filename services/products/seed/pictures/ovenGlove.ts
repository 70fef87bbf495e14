import type { Drawing } from './drawWithPen.ts';
import { box, group, path, rect, stroke, times } from './svg.ts';

/** Draws a quilted oven mitt. */
export function ovenGlove(cloth: string, cuff: string): Drawing {
  const hand =
    'M270 640V300Q270 110 400 110T540 300V380Q580 320 640 330Q700 350 660 420L560 560Q540 590 540 640z';
  return pen =>
    group(
      'rotate(-8 400 400)',
      stroke('M280 660Q220 690 240 740Q290 740 290 670', cuff, 12),
      pen.cast(hand),
      pen.sheet(hand, cloth),
      pen.clip(
        hand,
        times(14, index =>
          stroke(
            `M${-100 + index * 70} 80l600 600M${900 - index * 70} 80l-600 600`,
            '#fff',
            4,
            {
              opacity: 0.4,
              'stroke-dasharray': '10 7',
            },
          ),
        ),
      ),
      path('M540 380Q520 420 522 470', 'none', {
        stroke: '#2a1a2e',
        'stroke-width': 6,
        opacity: 0.2,
      }),
      pen.cast(box(254, 610, 302, 90, 14)),
      pen.sheet(box(254, 610, 302, 90, 14), cuff),
      rect(268, 626, 274, 4, '#fff', { opacity: 0.5 }),
      rect(268, 680, 274, 4, '#fff', { opacity: 0.5 }),
    );
}
