import type { Drawing } from './drawWithPen.ts';
import { box, disc, ellipse, group, path, times } from './svg.ts';

/** Draws fork, knife and spoon with riveted handles on a napkin. */
export function cutlery(
  steel: string,
  handle: string,
  napkin: string,
): Drawing {
  const cloth = box(190, 90, 420, 620, 10);
  const heads = [
    'M-12 40V-60Q-46-90-46-140V-250h16V-160h14V-250h14V-160h14V-250h14V-160h14V-250h16V-140Q46-90 12-60V40z',
    'M-14 40V-250Q44-230 40-40L14 40z',
    `M-11 40V-70H11V40z${disc(0, -160, 54, 96)}`,
  ];
  return pen =>
    group(
      'rotate(-9 400 400)',
      pen.cast(cloth),
      pen.sheet(cloth, napkin),
      path('M220 90V710M240 90V710', 'none', {
        stroke: '#b5533c',
        'stroke-width': 5,
      }),
      ...heads.map((head, index) =>
        group(
          `translate(${290 + index * 120} 390)`,
          pen.cast(head),
          pen.sheet(head, steel),
          pen.cast(box(-22, 30, 44, 240, 20)),
          pen.solid(box(-22, 30, 44, 240, 20), handle),
          path('M-22 34H22V56H-22z', steel),
          times(3, rivet => ellipse(0, 100 + rivet * 62, 6, 6, '#e9d9b8')),
        ),
      ),
    );
}
