import { label, type LabelOptions } from './label.ts';
import type { Drawing } from './drawWithPen.ts';
import { box, group, path, times } from './svg.ts';

/** A bar whose wrapper is half pulled back. */
export interface ChocolateOptions {
  chocolate: string;
  wrapper: string;
  label: LabelOptions;
}

/** Draws a bar of chocolate lying on its foil. */
export function chocolate({
  chocolate: brown,
  wrapper,
  label: printed,
}: ChocolateOptions): Drawing {
  const bar = box(252, 90, 296, 600, 14);
  return pen =>
    group(
      'rotate(12 400 400)',
      pen.cast(bar),
      pen.sheet(bar, brown),
      times(9, index => {
        const x = 264 + (index % 3) * 92;
        const y = 104 + Math.floor(index / 3) * 92;
        return (
          path(box(x, y, 84, 84, 6), '#2a1a2e', { opacity: 0.28 }) +
          path(box(x + 4, y + 4, 76, 76, 6), brown) +
          path(
            `M${x + 4} ${y + 80}V${y + 4}H${x + 80}l-12 12H${x + 16}V${y + 68}z`,
            '#fff',
            {
              opacity: 0.16,
            },
          )
        );
      }),
      path(
        'M240 352L276 326L310 356L350 322L392 354L432 324L478 356L520 328L560 352V410H240z',
        '#e9e2d3',
      ),
      path('M240 352L276 326L310 356L350 322L392 354V410H240z', '#fff', {
        opacity: 0.5,
      }),
      pen.cast(box(240, 392, 320, 320, 8)),
      pen.sheet(box(240, 392, 320, 320, 8), wrapper),
      label(274, 424, 252, 250, printed),
    );
}
