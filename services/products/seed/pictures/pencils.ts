import type { Drawing } from './drawWithPen.ts';
import { ellipse, group, path, rect, stroke, times } from './svg.ts';

/** Draws a row of pencils held by a paper band. */
export function pencils(colors: readonly string[], band: string): Drawing {
  const all = colors.length * 62;
  return pen =>
    group(
      'rotate(18 400 400)',
      times(colors.length, index => {
        const x = 400 - all / 2 + index * 62;
        const color = colors[index] ?? band;
        const shape = `M${x} 250H${x + 58}V690H${x}z`;
        return (
          pen.cast(`M${x} 250L${x + 29} 130L${x + 58} 250V690H${x}z`) +
          path(`M${x} 254L${x + 29} 130L${x + 58} 254z`, '#ecc794') +
          path(`M${x + 20} 168L${x + 29} 130L${x + 38} 168z`, '#3b3048') +
          pen.solid(shape, color) +
          path(
            `M${x} 250q10 22 19 0q10 22 20 0q10 22 19 0v-2h-58z`,
            '#ecc794',
          ) +
          rect(x, 640, 58, 26, '#d8b25c') +
          path(`M${x} 666H${x + 58}V690Q${x + 29} 712 ${x} 690z`, '#e58f86')
        );
      }),
      rect(392 - all / 2, 420, all + 12, 110, band),
      rect(392 - all / 2, 420, all + 12, 6, '#2a1a2e', { opacity: 0.15 }),
      stroke(`M${420 - all / 2} 475H${380 + all / 2}`, '#b5533c', 4),
      ellipse(400, 475, 36, 36, '#b5533c'),
      path(
        'M400 447l7 21h21l-17 13l6 21l-17-13l-17 13l6-21l-17-13h21z',
        '#fff',
      ),
    );
}
